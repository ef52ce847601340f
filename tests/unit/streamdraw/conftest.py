"""The worked draws that every implementation of the format must reproduce byte for byte."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

_DATA = Path(__file__).parents[2] / "data" / "fair-draw"


@pytest.fixture(scope="session")
def test_vectors() -> dict[str, Any]:
    """Three worked draws (levels a, b, c) and six verified beacon rounds."""
    loaded: dict[str, Any] = json.loads((_DATA / "vectors.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(params=[0, 1, 2], ids=["level-a", "level-b", "level-c"])
def vector(request: pytest.FixtureRequest, test_vectors: dict[str, Any]) -> dict[str, Any]:
    """One worked draw: `inputs` and `proof`; a copy that may be changed."""
    chosen: dict[str, Any] = copy.deepcopy(test_vectors["vectors"][request.param])
    return chosen


@pytest.fixture(scope="session")
def proof_schema() -> dict[str, Any]:
    """The JSON schema of a proof file."""
    loaded: dict[str, Any] = json.loads((_DATA / "proof.schema.json").read_text(encoding="utf-8"))
    return loaded
