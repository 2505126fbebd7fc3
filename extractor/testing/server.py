"""A loopback server that speaks OpenAI's Chat Completions and misbehaves as it is told.

``python -m extractor.testing.server --script FILE --port N`` serves a script of JSON until it is interrupted;
``extractor.testing.script`` says what such a file holds.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from extractor.testing.behaviour import Answer, Behaviour, Hang, HugeBody, ResetMidBody, Response, SlowDrip, response_for
from schemas.extraction import Usage

LOOPBACK = "127.0.0.1"
PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it arrived. ``number`` counts from 0; header names are in lower case."""

    number: int
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        """The body, read as JSON; empty when there is none."""
        return json.loads(self.body) if self.body else {}

    @property
    def messages(self) -> list[dict[str, str]]:
        """The messages of the chat."""
        return list(self.json.get("messages", []))


Script = Behaviour | Sequence[Behaviour] | Callable[[Received], Behaviour]


class LoopbackServer:
    """The server as a context manager; it runs in a thread and listens on 127.0.0.1 only.

    ``script`` is one behaviour for all requests, a sequence for the first, second, … request (the last one stays), or a
    function of the request, called in the server's thread. ``requests`` and ``tokens`` grow as requests arrive; with
    ``keep`` false only ``received`` counts them.
    """

    def __init__(self, script: Script, *, port: int = 0, keep: bool = True) -> None:
        self._keep = keep
        self._script = script
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="loopback-server", daemon=True)
        self._ready = threading.Event()
        self._stopping: asyncio.Event | None = None
        self._failure: OSError | None = None
        self.requests: list[Received] = []
        self.received = 0
        self.tokens = Usage()

    @property
    def base_url(self) -> str:
        """What ``--base-url`` takes."""
        return f"http://{LOOPBACK}:{self._port}/v1"

    def __enter__(self) -> Self:
        """Listen.

        Raises:
            OSError: The port is taken.
        """
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join()
            raise self._failure
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        """Close every connection and wait for the thread."""
        if self._stopping is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        except OSError as error:
            self._failure = error
        finally:
            self._loop.close()
            self._ready.set()

    async def _serve(self) -> None:
        self._stopping = asyncio.Event()
        connections: set[asyncio.Task[None]] = set()

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = self._loop.create_task(self._converse(reader, writer))
            connections.add(task)
            task.add_done_callback(connections.discard)

        server = await asyncio.start_server(connected, LOOPBACK, self._port, limit=1 << 20, backlog=1024)
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stopping.wait()
        server.close()
        for task in connections:
            task.cancel()
        await asyncio.gather(*connections, return_exceptions=True)
        await server.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (request := await self._read(reader)) is not None and await self._answer(request, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away, which is its right
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _read(self, reader: asyncio.StreamReader) -> Received | None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        except asyncio.IncompleteReadError:
            return None
        start, *lines = head.split("\r\n")
        method, path, _ = start.split(" ", 2)
        headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        request = Received(self.received, method, path, headers, body)
        self.received += 1
        if self._keep:
            self.requests.append(request)
        return request

    def _behaviour(self, request: Received) -> Behaviour:
        if callable(self._script):
            return self._script(request)
        if isinstance(self._script, Sequence):
            return self._script[min(request.number, len(self._script) - 1)]
        return self._script

    async def _answer(self, request: Received, writer: asyncio.StreamWriter) -> bool:
        """Write one response; whether the connection may be used again."""
        behaviour = self._behaviour(request)
        response = response_for(behaviour, request.json, request.headers.get("authorization", ""))
        match behaviour:
            case Hang(seconds=seconds):
                await asyncio.sleep(seconds)
                return False
            case ResetMidBody():
                await _reset(writer, response)
                return False
            case SlowDrip(seconds_per_byte=seconds):
                await _drip(writer, response, seconds)
            case HugeBody():
                await _chunked(writer, response)
            case Answer(delay_s=delay):
                await asyncio.sleep(delay)
                await _whole(writer, response)
            case _:
                await _whole(writer, response)
        self._count(response)
        return True

    def _count(self, response: Response) -> None:
        try:
            usage = json.loads(response.body)["usage"]
        except (ValueError, TypeError, KeyError):
            return
        self.tokens += Usage(
            prompt_tokens=usage.get("prompt_tokens"),
            cached_tokens=usage.get("prompt_tokens_details", {}).get("cached_tokens"),
            completion_tokens=usage.get("completion_tokens"),
        )


def _head(response: Response, length: str) -> bytes:
    headers = {"Content-Type": "application/json", **response.headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {response.status} Loopback\r\n{lines}{length}\r\n\r\n".encode("latin-1")


def _length(response: Response) -> str:
    return f"Content-Length: {len(response.body)}"


async def _whole(writer: asyncio.StreamWriter, response: Response) -> None:
    writer.write(_head(response, _length(response)) + response.body)
    await writer.drain()


async def _drip(writer: asyncio.StreamWriter, response: Response, seconds: float) -> None:
    writer.write(_head(response, _length(response)))
    for position in range(len(response.body)):
        writer.write(response.body[position : position + 1])
        await writer.drain()
        await asyncio.sleep(seconds)


async def _chunked(writer: asyncio.StreamWriter, response: Response) -> None:
    writer.write(_head(response, "Transfer-Encoding: chunked"))
    for start in range(0, len(response.body), PIECE):
        piece = response.body[start : start + PIECE]
        writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        await writer.drain()
    writer.write(b"0\r\n\r\n")
    await writer.drain()


async def _reset(writer: asyncio.StreamWriter, response: Response) -> None:
    writer.write(_head(response, _length(response)) + response.body[: len(response.body) // 2])
    await writer.drain()
    # Closing with a linger of 0 seconds sends RST instead of FIN.
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve a script until interrupted."""
    from extractor.testing.script import read_script  # a script needs this module's types

    parser = argparse.ArgumentParser(prog="python -m extractor.testing.server", description=__doc__)
    parser.add_argument("--script", required=True, help="JSON file with the behaviours")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 takes a free one")
    options = parser.parse_args(arguments)
    with LoopbackServer(read_script(options.script), port=options.port, keep=False) as server:
        print(server.base_url, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
