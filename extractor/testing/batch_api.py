"""A loopback server that speaks OpenAI's files and batches: it takes input files, answers their lines as it is told, and
gives the output and error files back.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from extractor.testing.behaviour import Behaviour, Response, response_for

LOOPBACK = "127.0.0.1"
EXPIRED = {"code": "batch_expired", "message": "This request could not be executed before the completion window expired."}

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LostResponse:
    """The work is done, and then the connection is reset."""


class BatchService:
    """The provider's side: files and batches.

    ``answer`` gives the behaviour for one request line. A batch ends when it has been looked at ``looks`` times; with
    ``served`` it expires after so many requests. Output lines come in reverse order, as they may in any.
    """

    def __init__(self, answer: Callable[[Line], Behaviour], *, looks: int = 1, served: int | None = None) -> None:
        self._answer = answer
        self._looks = looks
        self.served = served
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []  # the custom_id of every line that was answered, which is what a provider bills
        self._looked: dict[str, int] = {}

    def upload(self, content: bytes) -> dict[str, Any]:
        """Keep an input file."""
        identity = self._keep(content)
        return {"id": identity, "object": "file", "purpose": "batch", "bytes": len(content)}

    def create(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """Start a batch; one whose input is wrong fails."""
        batch = {
            "id": f"batch_{len(self.batches)}",
            "object": "batch",
            "endpoint": wanted["endpoint"],
            "input_file_id": wanted["input_file_id"],
            "completion_window": wanted["completion_window"],
            "status": "validating",
            "metadata": wanted.get("metadata"),
            "output_file_id": None,
            "error_file_id": None,
        }
        self.batches[str(batch["id"])] = batch
        return batch

    def retrieve(self, identity: str) -> dict[str, Any]:
        """The batch, which goes on each time it is looked at."""
        batch = self.batches[identity]
        self._looked[identity] = looked = self._looked.get(identity, 0) + 1
        if looked == self._looks:
            self._finish(batch)
        elif looked < self._looks:
            batch["status"] = "in_progress"
        return batch

    def listed(self, after: str | None, limit: int) -> dict[str, Any]:
        """A page of the batches, newest first."""
        newest = list(reversed(self.batches.values()))
        start = 0 if after is None else next(n for n, batch in enumerate(newest, start=1) if batch["id"] == after)
        return {"object": "list", "data": newest[start : start + limit], "has_more": len(newest) > start + limit}

    def _finish(self, batch: dict[str, Any]) -> None:
        lines = [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]
        problems = _problems(lines)
        if problems:
            batch.update(status="failed", errors={"object": "list", "data": problems})
            return
        good: list[dict[str, Any]] = []
        bad: list[dict[str, Any]] = []
        for number, line in enumerate(lines):
            if self.served is not None and number >= self.served:
                bad.append({"id": f"batch_req_{number}", "custom_id": line["custom_id"], "response": None, "error": EXPIRED})
                continue
            self.asked.append(line["custom_id"])
            response = response_for(self._answer(line), line["body"], "")
            row = {"status_code": response.status, "request_id": f"req_{number}", "body": json.loads(response.body)}
            entry = {"id": f"batch_req_{number}", "custom_id": line["custom_id"], "response": row, "error": None}
            (good if response.status == 200 else bad).append(entry)
        for name, rows in (("output_file_id", good), ("error_file_id", bad)):
            if rows:
                batch[name] = self._keep("".join(json.dumps(row) + "\n" for row in reversed(rows)).encode())
        expired = self.served is not None and self.served < len(lines)
        counts = {"total": len(lines), "completed": len(good), "failed": len(bad)}
        batch.update(status="expired" if expired else "completed", request_counts=counts)

    def _keep(self, content: bytes) -> str:
        identity = f"file_{len(self.files)}"
        self.files[identity] = content
        return identity


def _problems(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the provider's own check of an input file finds."""
    seen: set[str] = set()
    found = []
    for number, line in enumerate(lines, start=1):
        if line.get("custom_id") in seen:
            found.append({"code": "duplicate_custom_id", "line": number, "message": "The custom_id is a duplicate."})
        elif line.get("url") != "/v1/chat/completions" or line.get("method") != "POST":
            found.append({"code": "invalid_url", "line": number, "message": "The url is not the batch's endpoint."})
        seen.add(str(line.get("custom_id")))
    return found


class BatchServer:
    """The service on 127.0.0.1, as a context manager; it runs in a thread.

    ``faults`` are taken in turn by the requests whose ``"METHOD /path"`` they name. ``received`` has the name of every
    request that came.
    """

    def __init__(self, service: BatchService, faults: Mapping[str, Sequence[Behaviour | LostResponse]] | None = None) -> None:
        self.service = service
        self.faults = {name: list(behaviours) for name, behaviours in (faults or {}).items()}
        self.received: list[str] = []
        self.authorizations: set[str] = set()
        self._server = ThreadingHTTPServer((LOOPBACK, 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="batch-server", daemon=True)

    @property
    def base_url(self) -> str:
        """What ``--base-url`` takes."""
        return f"http://{LOOPBACK}:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        """Listen."""
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop listening and wait for the thread."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def respond(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Response | None:
        """The response to one request; None for a reset connection."""
        address = urlsplit(target)
        name = f"{method} {address.path.removeprefix('/v1')}"
        self.received.append(name)
        self.authorizations.add(headers.get("Authorization", ""))
        waiting = self.faults.get(name)
        fault = waiting.pop(0) if waiting else None
        if fault is not None and not isinstance(fault, LostResponse):
            return response_for(fault, {}, headers.get("Authorization", ""))
        query = {key: values[0] for key, values in parse_qs(address.query).items()}
        response = self._work(name, query, headers, body)
        return response if fault is None else None

    def _work(self, name: str, query: Mapping[str, str], headers: Mapping[str, str], body: bytes) -> Response:
        method, _, path = name.partition(" ")
        service = self.service
        match method, path.strip("/").split("/"):
            case "POST", ["files"]:
                return _json(service.upload(_uploaded(headers.get("Content-Type", ""), body)))
            case "POST", ["batches"]:
                return _json(service.create(json.loads(body)))
            case "GET", ["batches"]:
                return _json(service.listed(query.get("after"), int(query.get("limit", "20"))))
            case "GET", ["batches", identity] if identity in service.batches:
                return _json(service.retrieve(identity))
            case "GET", ["files", identity, "content"] if identity in service.files:
                return Response(200, service.files[identity])
        return _json({"error": {"message": f"No such thing: {path}", "type": "invalid_request_error"}}, 404)


def _json(value: object, status: int = 200) -> Response:
    return Response(status, json.dumps(value).encode())


def _uploaded(content_type: str, body: bytes) -> bytes:
    """The file within a multipart form."""
    form = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body, policy=HTTP)
    for part in form.iter_parts():
        if part.get_param("name", header="content-disposition") == "file":
            return bytes(part.get_content())
    raise ValueError("the form has no file")


def _handler(server: BatchServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            response = server.respond(self.command, self.path, dict(self.headers), body)
            if response is None:
                # Closing with a linger of 0 seconds sends RST instead of FIN.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(response.status)
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            self.wfile.write(response.body)

        do_GET = do_POST = _serve  # noqa: N815  # the base class calls them so

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002  # the base class calls it so
            """Say nothing."""

    return Handler
