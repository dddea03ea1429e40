# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Packs a page into archives of each kind, and makes hostile inputs.

    archives.py PAGE FOLDER   writes FOLDER/good/* and FOLDER/hostile/*
"""

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import zipfile

page = open(sys.argv[1], "rb").read()
folder = sys.argv[2]


def write(name, content):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def tar(name, content, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


def zipped(*members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def record(kind, uri, content_type, block):
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def response(body, head=b"", status=b"200 OK", kind=b"text/html; charset=utf-8"):
    return (b"HTTP/1.1 " + status + b"\r\nContent-Type: " + kind + b"\r\n" + head +
            b"\r\n" + body)


def chunked(body, size=100):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


HTTP = "application/http;msgtype=response"
URI = "https://mfa.example/press/1/"

good = {
    "page.html.gz": gzip.compress(page),
    "page.html.bz2": bz2.compress(page),
    "page.html.xz": lzma.compress(page),
    "page.tar": tar("press/page.html", page),
    "page.tar.gz": tar("press/page.html", page, "w:gz"),
    "page.zip": zipped(("press/page.html", page)),
    "nested.zip": zipped(("a.tar.gz", tar("page.html", page, "w:gz"))),
    "no-ending.tar": tar("index.php?id=7", page),
    "page.warc": record("response", URI, HTTP, response(page)),
    "chunked.warc": record("response", URI, HTTP, response(
        chunked(page), b"Transfer-Encoding: chunked\r\n")),
    "coded.warc": record("response", URI, HTTP, response(
        gzip.compress(page), b"Content-Encoding: gzip\r\n")),
    "members.warc.gz":
        gzip.compress(record("warcinfo", "", "application/warc-fields", b"a: b\r\n")) +
        gzip.compress(record("response", URI, HTTP, response(b"no", status=b"404 No"))) +
        gzip.compress(record("response", URI, HTTP, response(b"{}", kind=b"text/css"))) +
        gzip.compress(record("response", URI, HTTP, response(page))),
    "other-charset.html": page.decode().encode("utf-16"),
}
for name, content in good.items():
    write("good/" + name, content)

much = 400_000
zeros = b"The talks. " * 20_000_000
laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
hostile = {
    "attributes.html": b"<p " + b" ".join(b"a%d" % i for i in range(much)) + b">x",
    "deep.html": b"<html>" + b"<div>" * much,
    "deep.jsonl": b'{"a":' * much,
    "endless.jsonl": b'{"text":"' + b"a" * 20_000_000,
    "surrogate.jsonl": b'{"text":"\\ud800"}',
    "truncated.jsonl": b'{"text":"Malta',
    "deep.json": b'[' + b'{"a":' * much,
    "endless.json": b'[{"text":"' + b"a" * 20_000_000,
    "truncated.json": b'[{"text":"Malta"},{"text":"Mal',
    "other.json": b'[{"text":"Malta"}, 7, {"text":"Estonia"}]',
    "utf-32.txt": "Malta".encode("utf-32"),
    "laughs.xml": f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'
                  '<rss><channel><item><description>&l11;</description></item></channel>'
                  '</rss>'.encode(),
    "file.xml": b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM '
                b'"file:///etc/passwd">]><rss><item><title>&x;</title></item></rss>',
    "attributes.xml": b"<rss " + b" ".join(b'a%d=">"' % i for i in range(much)) + b"/>",
    "deep.xml": b"<rss>" + b"<a>" * much,
    "truncated.xml": b"<rss><channel><item><title>Malta",
    "bomb.gz": gzip.compress(zeros),
    "bomb.zip": zipped(("a.txt", zeros), ("b.png", zeros)),
    "bombs.gz": gzip.compress(gzip.compress(zeros)),
    "truncated.gz": gzip.compress(page)[:-200],
    "truncated.tar": tar("page.html", page)[:1500],
    "truncated.zip": zipped(("page.html", page))[:400],
    "truncated.xz": lzma.compress(page)[:-200],
    "truncated.warc": record("response", URI, HTTP, response(page))[:900],
    "length.warc": b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n"
                   b"Content-Length: 999999999999999\r\n\r\nMalta",
    "head.warc": b"WARC/1.0\r\n" + b"A: b\r\n" * much,
}
nest = b"Malta"
for _ in range(30):
    nest = zipped(("a.zip", nest))
hostile["nested.zip"] = nest
nest = b"Malta"
for _ in range(30):
    nest = gzip.compress(nest)
hostile["nested.gz"] = nest
for name, content in hostile.items():
    write("hostile/" + name, content)
