# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""A server that answers as it is told, while a command runs.

    server.py REPLIES COMMAND...

REPLIES is JSON: a list of {"status": 201, "headers": {...}, "body": "..."}, one a
request, the last for all others; "break": true breaks the connection off within the
body. "${URL}" in them is the server, "${OTHER}" the same one under another name, and
"${HERE}" the folder. The command is a line of the shell that finds the first two in its
environment. At the end it says on standard error what the command said, with names in
the place of what they stand for, and then each request; its exit code is the command's.
"""
import http.server
import json
import os
import subprocess
import sys
import threading
import urllib.parse

requests = []
replies = []


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        who = "for " + self.headers["Host"].split(":")[0]
        known = "with credentials" if self.headers["Authorization"] else "without"
        # A query comes with all prefixes of the vocabulary.
        length = len(body.replace(HERE.encode("utf-8"), b"${HERE}"))
        is_graph = self.headers["Content-Type"] == "application/n-triples"
        size = f": {length} bytes" if is_graph else ""
        requests.append(f"{self.command} {self.path} {who} {known}{size}")
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        text = fill(reply.get("body", "")).encode("utf-8")
        broken = reply.get("break", False)
        self.send_response(reply["status"])
        for name, value in reply.get("headers", {}).items():
            self.send_header(name, fill(value))
        self.send_header("Content-Length", str(len(text) + 10 * broken))
        self.end_headers()
        self.wfile.write(text)
        self.close_connection = broken

    do_PUT = do_POST = do_GET = do_DELETE = answer

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
URL = f"http://127.0.0.1:{server.server_port}"
OTHER = f"http://localhost:{server.server_port}"
HERE = urllib.parse.quote(os.getcwd())
NAMES = {"${URL}": URL, "${OTHER}": OTHER, "${HERE}": HERE}


def fill(text):
    for name, value in NAMES.items():
        text = text.replace(name, value)
    return text


def main():
    replies.extend(json.loads(sys.argv[1]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    done = subprocess.run(["sh", "-c", sys.argv[2]], stderr=subprocess.PIPE, check=False,
                          env=dict(os.environ, URL=URL, OTHER=OTHER))
    said = done.stderr.decode("utf-8", "replace")
    for name, value in NAMES.items():
        said = said.replace(value, name)
    sys.stderr.write(said)
    for request in requests:
        print(request, file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
