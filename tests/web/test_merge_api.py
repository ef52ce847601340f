"""Viewers who turn out to be one, over the API: looked at before, merged, listed, and made two again."""

from __future__ import annotations

import pytest

from tests.web.conftest import Served
from tests.web.test_session_api import refused


def viewer(served: Served, platform: str, name: str) -> int:
    made = served.client.post("/api/viewers", json={"username": name, "platform": platform, "user_id": f"id-{name}"})
    return int(made.json()["id"])


def test_two_viewers_are_merged_and_two_again(served: Served) -> None:
    ann, other = viewer(served, "twitch", "ann"), viewer(served, "kick", "ann_k")
    served.client.patch(f"/api/viewers/{other}", json={"cheer_bits": 300}).raise_for_status()
    plan = served.client.get(f"/api/viewers/{ann}/merge", params={"with": other}).json()
    assert (plan["is_possible"], plan["refusals"], plan["accounts"]) == (
        True,
        [],
        [{"platform": "kick", "user_id": "id-ann_k", "username": "ann_k"}],
    )
    headers = {"Idempotency-Key": "merge-1"}
    call = {"with": other, "reason": "told me so"}
    merged = served.client.post(f"/api/viewers/{ann}/merge", json=call, headers=headers).json()
    assert (merged["kept_id"], merged["absorbed_id"], merged["undone_at"]) == (ann, other, None)
    again = served.client.post(f"/api/viewers/{ann}/merge", json=call, headers=headers)
    assert again.json() == merged
    person = served.client.get(f"/api/viewers/{other}").json()
    assert (person["id"], person["cheer_bits"], len(person["identities"])) == (ann, 300, 2)
    listed = served.client.get("/api/viewer-merges").json()
    assert (listed["total"], listed["merges"]) == (1, [merged])
    undone = served.client.post(f"/api/viewer-merges/{merged['id']}/undo", json={"reason": "no"}).json()
    assert undone["undone_by"] == "api"
    assert served.client.get(f"/api/viewers/{other}").json()["id"] == other


def test_what_is_refused_is_said(served: Served, subtests: pytest.Subtests) -> None:
    ann, other = viewer(served, "twitch", "ann"), viewer(served, "kick", "ann_k")
    for path, body, status, code in (
        (f"/api/viewers/{ann}/merge", {"with": ann}, 422, "VALUE_INVALID"),
        (f"/api/viewers/{ann}/merge", {"with": 999}, 404, "VIEWER_NOT_FOUND"),
        (f"/api/viewers/{ann}/merge", {"with": other, "reason": "x" * 501}, 422, "FIELD_INVALID"),
        (f"/api/viewers/{ann}/merge", {"with": str(other)}, 422, "FIELD_INVALID"),
        (f"/api/viewers/{ann}/merge", {}, 422, "FIELD_INVALID"),
        ("/api/viewer-merges/7/undo", {}, 404, "MERGE_NOT_FOUND"),
    ):
        with subtests.test(f"{path} {str(body)[:40]}"):
            refused(served.client.post(path, json=body), status, code)
    served.client.post(f"/api/viewers/{ann}/merge", json={"with": other}).raise_for_status()
    refused(served.client.post(f"/api/viewers/{ann}/merge", json={"with": other}), 409, "ALREADY_MERGED")
    for path in ("/api/viewer-merges", f"/api/viewers/{ann}/merge?with={other}"):
        with subtests.test(f"without the token: {path}"):
            refused(served.stranger.get(path), 401, "UNAUTHORIZED")
