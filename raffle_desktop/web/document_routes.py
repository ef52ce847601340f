"""The API's own documentation, with its scripts from this machine alone, and the page that checks draws."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from raffle_desktop.obs.resources import resource
from raffle_desktop.obs.verify_page import served_policy, served_verify_page
from raffle_desktop.web.errors import WebCode, error_response

# The viewers of the documentation put styles into their page as they run.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
    " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
_BUNDLED = {
    "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
    "swagger-ui.css": "text/css; charset=utf-8",
    "redoc.standalone.js": "text/javascript; charset=utf-8",
    "favicon.png": "image/png",
}
_OWN = {
    "docs.js": "text/javascript; charset=utf-8",
    "redoc.js": "text/javascript; charset=utf-8",
    "docs.css": "text/css; charset=utf-8",
}


@cache
def _bundled(name: str) -> bytes:
    # Only its files are wanted, not the package's code.
    spec = find_spec("fastapi_offline")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(name)
    return Path(spec.origin).with_name("static").joinpath(name).read_bytes()


def document_routes() -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start() -> Response:
        return RedirectResponse("/docs")

    @router.get("/docs")
    def docs() -> Response:
        return _page("docs.html")

    @router.get("/redoc")
    def redoc() -> Response:
        return _page("redoc.html")

    @router.get("/verify")
    def verify() -> Response:
        headers = {"content-security-policy": served_policy()}
        return Response(served_verify_page(), media_type="text/html; charset=utf-8", headers=headers)

    @router.get("/docs/{name}")
    def file(name: str) -> Response:
        if name in _BUNDLED:
            return Response(_bundled(name), media_type=_BUNDLED[name])
        if name in _OWN:
            return Response(resource(f"docs/{name}").read_bytes(), media_type=_OWN[name])
        return error_response(404, WebCode.NOT_FOUND, "There is no such file.")

    @router.get("/favicon.ico")
    def favicon() -> Response:
        return Response(status_code=204)

    return router


def _page(name: str) -> Response:
    content = resource(f"docs/{name}").read_bytes()
    return Response(content, media_type="text/html; charset=utf-8", headers={"content-security-policy": _POLICY})
