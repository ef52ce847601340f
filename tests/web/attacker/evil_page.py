"""A page of a stranger, served from another origin, that tries everything a page can on the desk's server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "<!doctype html><meta charset=utf-8><title>Free followers</title><body>Click here!"
WORKER = "self.addEventListener('fetch', () => {})"

# Each attempt is a function of the server's address; it gives what the page learnt, as text that can be compared.
SCRIPT = r"""
(() => {
  // How long an attempt is waited for that may simply never be answered.
  const PATIENCE = 5000;
  const within = (promise) =>
    Promise.race([promise, new Promise((tell) => setTimeout(() => tell("silence"), PATIENCE))]);
  const fetched = (url, options = {}) =>
    fetch(url, options).then(
      async (answer) => `${answer.type} ${answer.status} ${await answer.text()}`,
      (error) => `refused ${error.name}`,
    );
  const framed = (tag, attributes) =>
    within(new Promise((tell) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.onload = () => {
        let inside = "unreadable";
        try { inside = `readable ${element.contentDocument.body.innerText}`; } catch {}
        if (tag === "iframe" && element.contentDocument === null) inside = "unreadable";
        tell(tag === "iframe" ? inside : `loaded ${element.naturalWidth || 0} ${element.sheet ? "sheet" : ""}`.trim());
      };
      element.onerror = () => tell("refused");
      document.body.append(element);
    }));
  const form = (url, method, type, fields) =>
    within(new Promise((tell) => {
      const frame = document.createElement("iframe");
      frame.name = `frame${Math.random()}`;
      document.body.append(frame);
      const element = document.createElement("form");
      Object.assign(element, { action: url, method, target: frame.name });
      element.enctype = type;
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        element.append(field);
      }
      document.body.append(element);
      frame.onload = () => {
        try {
          tell(frame.contentDocument === null ? "unreadable" : `readable ${frame.contentDocument.body.innerText}`);
        } catch { tell("unreadable"); }
      };
      element.submit();
    }));
  window.attempts = {
    fetched,
    framed,
    form,
    beacon: (url, type) => String(navigator.sendBeacon(url, new Blob(['{"submissionsOpen": false}'], { type }))),
    posted: (url, type, options = {}) =>
      fetched(url, {
        method: "POST", body: '{"submissionsOpen": false, "username": "mallory"}', headers: { "content-type": type },
        ...options,
      }),
    streamed: (url) =>
      within(new Promise((tell) => {
        const source = new EventSource(url);
        source.addEventListener("desk", (event) => { source.close(); tell(`heard ${event.data}`); });
        source.onopen = () => { source.opened = true; };
        source.onerror = () => { source.close(); tell(source.opened ? "opened" : "refused"); };
      })),
    socketed: (url) =>
      within(new Promise((tell) => {
        const socket = new WebSocket(url);
        socket.onopen = () => tell("opened");
        socket.onmessage = (event) => tell(`heard ${event.data}`);
        socket.onerror = () => tell("refused");
      })),
    registered: (url) =>
      navigator.serviceWorker.register(url).then(() => "registered", (error) => `refused ${error.name}`),
    imported: (url) => import(url).then(() => "loaded", () => "refused"),
    worked: (url) =>
      within(new Promise((tell) => {
        try {
          const worker = new Worker(url);
          worker.onmessage = () => tell("loaded");
          worker.onerror = () => tell("refused");
        } catch (error) { tell(`refused ${error.name}`); }
      })),
  };
})();
"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        kind, text = {
            "/attempts.js": ("text/javascript", SCRIPT),
            "/worker.js": ("text/javascript", WORKER),
        }.get(self.path, ("text/html", f"{PAGE}<script src=/attempts.js></script>"))
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Nobody wants to read it."""


@contextmanager
def stranger() -> Iterator[str]:
    """The stranger's web server; gives its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
