"""Clients of the local server in a process of their own, so that they do not take the server's turns.

python -m tests.bench.web_clients requests PORT PATH CONNECTIONS SECONDS
    prints how many were answered
python -m tests.bench.web_clients listen PORT COUNT
    prints, for each line on standard input, when every stream had the next event (seconds)
python -m tests.bench.web_clients pages PORT COUNT
    does what overlay pages do, until it is killed
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import sys
import time

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


async def _one_after_another(port: int, path: str, until: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    count = 0
    while time.monotonic() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head[:20]:
            raise RuntimeError(head.decode())
        length = _LENGTH.search(head)
        await reader.readexactly(int(length.group(1)) if length else 0)
        count += 1
    writer.close()
    return count


async def requests(port: int, path: str, connections: int, seconds: float) -> int:
    """How many GETs were answered within the time."""
    until = time.monotonic() + seconds
    return sum(await asyncio.gather(*(_one_after_another(port, path, until) for _ in range(connections))))


async def _listen(port: int, news: asyncio.Queue[float], ready: asyncio.Semaphore) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /overlay/events?topics=desk&pages=entries HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    with contextlib.suppress(asyncio.IncompleteReadError):
        first = True
        while True:
            line = await reader.readuntil(b"\n")
            if line.startswith(b"data:") and b'"entries"' in line:
                if first:
                    ready.release()
                    first = False
                else:
                    news.put_nowait(time.time())


async def listen(port: int, count: int) -> None:
    """Keep so many streams open, and say for each line of standard input when all had the next event."""
    news: asyncio.Queue[float] = asyncio.Queue()
    ready = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(_listen(port, news, ready)) for _ in range(count)]
    for _ in range(count):
        await ready.acquire()
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps([await news.get() for _ in range(count)]), flush=True)
    for task in tasks:
        task.cancel()


async def _page(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /overlay/events?pages=wheel HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    while True:
        line = await reader.readuntil(b"\n")
        if line.startswith(b"data:") and b'"spinning"' in line:
            version = json.loads(line[5:])["version"]
            wheel, ask = await asyncio.open_connection("127.0.0.1", port)
            ask.write(
                f"GET /overlay/wheel.json?v={version} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
                "Connection: close\r\n\r\n".encode()
            )
            await wheel.read()
            ask.close()


async def pages(port: int, count: int) -> None:
    """Do what so many overlay pages do, until the process is killed."""
    await asyncio.gather(*(_page(port) for _ in range(count)))


if __name__ == "__main__":
    what, port_text, *rest = sys.argv[1:]
    if what == "requests":
        print(asyncio.run(requests(int(port_text), rest[0], int(rest[1]), float(rest[2]))))
    elif what == "pages":
        asyncio.run(pages(int(port_text), int(rest[0])))
    else:
        asyncio.run(listen(int(port_text), int(rest[0])))
