# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""The stores that people have: how each is had, loaded in bulk, served on
loopback, asked and stopped.

    with STORE(folder) as store:      # its files lie in folder
        store.open(quads)             # loads a file of N-Quads and serves it
        store.seconds                 # that the loading took, or None
        store.ask(query)              # an answer: the rows, in no order

A server is loaded and asked twice: by its own clients, and by its URL (by_url), as
"communique load URL" and "communique query URL" do. Each asks over the union of all
documents. Oxigraph and Virtuoso are given it as one graph: over the union of named
graphs they count a triple once for each graph that has it. Absent is raised where a
store cannot be had, with the reason.
"""
import contextlib
import ctypes
import importlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

FUSEKI = "org.apache.jena:jena-fuseki-server:5.6.0"
PATIENCE = 60  # seconds till a server answers
PROGRAM = os.environ["COMMUNIQUE"]
LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG = 1


class Absent(Exception):
    """A store that is not to be had here."""


class Refused(Exception):
    """A question that a store says it cannot answer."""


class Failed(Exception):
    """A command or a server that broke off; the text is what it said."""


# ---------- processes

def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def die_with_parent():
    """Even where this process is killed no server outlives it."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def run(*command, cwd=None, timeout=900, environment=None):
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=timeout, check=False,
                          env=dict(os.environ, **(environment or {})),
                          preexec_fn=die_with_parent)
    if done.returncode:
        said = (done.stderr + done.stdout).decode("utf-8", "replace")
        raise Failed(f"{os.path.basename(command[0])}: exit {done.returncode}: {said[-2000:]}")
    return done.stdout.decode("utf-8")


def without_graphs(quads, triples):
    """N-Quads as N-Triples: each line without its last term."""
    with open(quads, encoding="utf-8") as file, open(triples, "w", encoding="utf-8") as out:
        for line in file:
            out.write(line[:line.rindex(" <")] + " .\n")


def needs(program, package):
    path = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/bin")
    if not path:
        raise Absent(f"no {program} (package {package})")
    return path


class Server:
    """A process that answers on loopback."""

    def __init__(self, folder, url, *command):
        self.log = os.path.join(folder, "server.log")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, preexec_fn=die_with_parent)
        self.wait_for(url)

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-2000:]

    def wait_for(self, url):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                urllib.request.urlopen(url, timeout=5).close()
                return
            except urllib.error.HTTPError:
                return  # it answers
            except OSError:
                time.sleep(0.1)
        said = self.said()
        self.stop()
        raise Failed(f"no answer from {url}: {said}")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


# ---------- answers

def cell(term):
    """A term of a JSON answer; a string has no datatype."""
    if term is None:
        return None
    kind = "literal" if term["type"] == "typed-literal" else term["type"]
    datatype = term.get("datatype", "")
    if datatype == "http://www.w3.org/2001/XMLSchema#string":
        datatype = ""
    return (kind, term["value"], term.get("xml:lang", "").lower(), datatype)


def rows(text):
    """The rows of an answer in JSON, in the order of their terms."""
    answer = json.loads(text)
    if "boolean" in answer:
        return [answer["boolean"]]
    names = answer["head"]["vars"]
    if names == ["__ASK_RETVAL"]:  # Virtuoso's way: a row for true, none for false
        return [bool(answer["results"]["bindings"])]
    return sorted((tuple(cell(row.get(name)) for name in names)
                   for row in answer["results"]["bindings"]), key=repr)


def ask_over_http(url, query, timeout=120):
    """By the protocol of SPARQL 1.1, the query in a form: Virtuoso 7.2 never
    answers one that is the body of a POST."""
    form = urllib.parse.urlencode({"query": query}).encode("ascii")
    request = urllib.request.Request(url, form, {"Accept": "application/sparql-results+json"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as reply:
            return rows(reply.read().decode("utf-8"))
    except urllib.error.HTTPError as error:
        raise Failed(f"{url}: {error.code}: {error.read()[:500]!r}") from error


# ---------- the stores

class Store:
    """name is how the tables call it; server the process of one; unites whether a
    triple of several graphs is counted once."""
    server = None
    query_url = graphs_url = None
    unites = False
    user = None
    seconds = None

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.server:
            self.server.stop()
            self.server = None

    def ask(self, query):
        return ask_over_http(self.query_url, query)

    def path(self, name):
        return os.path.join(self.folder, name)

    @contextlib.contextmanager
    def loading(self):
        began = time.monotonic()
        yield
        self.seconds = time.monotonic() - began

    def as_triples(self, quads):
        without_graphs(quads, self.path("load.nt"))
        return self.path("load.nt")

    def load_by_url(self, quads):
        file = quads if self.unites else self.as_triples(quads)
        known = dict(zip(("COMMUNIQUE_USER", "COMMUNIQUE_PASSWORD"), self.user or ()))
        with self.loading():
            run(PROGRAM, "load", "-q", self.graphs_url, file, environment=known)


class Files(Store):
    """The program's own query over a file; librdf in memory."""
    name = "files"
    quads = None

    def open(self, quads):
        self.quads = quads

    def ask(self, query):
        return ask_program(self.quads, query)


def ask_program(source, query):
    done = subprocess.run([PROGRAM, "query", "-q", "--results", "json", source, query],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, preexec_fn=die_with_parent)
    said = done.stderr.decode("utf-8", "replace")
    if "cannot be trusted" in said:
        raise Refused(said.strip())
    if done.returncode:
        raise Failed(said)
    return rows(done.stdout.decode("utf-8"))


class Embedded(Files):
    """The program's own store; librdf over SQLite."""
    name = "embedded"

    def open(self, quads):
        if subprocess.run([PROGRAM, "help", "load"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, check=False).returncode:
            raise Absent("the program has no store of its own")
        self.quads = self.path("store")
        with self.loading():
            run(PROGRAM, "load", "-q", self.quads, quads)


class RDFLib(Store):
    """RDFLib, in this process."""
    name = "rdflib"
    dataset = None

    def open(self, quads):
        try:
            rdflib = importlib.import_module("rdflib")
        except ImportError as error:
            raise Absent("no Python package rdflib") from error
        self.dataset = rdflib.Dataset(default_union=True)
        with self.loading():
            self.dataset.parse(quads, format="nquads")

    def ask(self, query):
        found = rows(self.dataset.query(query).serialize(format="json").decode("utf-8"))
        # For an aggregate over nothing it gives a row of nothing.
        return [row for row in found if row is True or row is False or any(row)]


class Oxigraph(Store):
    """Oxigraph's server over its own files."""
    name = "oxigraph"

    def open(self, quads=None):
        program = os.path.join(os.path.dirname(sys.executable), "oxigraph")
        if not os.path.exists(program):
            raise Absent("no Python package oxigraph")
        store = self.path("store")
        if quads:
            triples = self.as_triples(quads)
            with self.loading():
                run(program, "load", "--location", store, "--file", triples)
        url = f"http://127.0.0.1:{free_port()}"
        self.server = Server(self.folder, url, program, "serve", "--location", store,
                             "--bind", url[len("http://"):], "--union-default-graph")
        self.query_url = url + "/query"
        self.graphs_url = url + "/store"
        self.update_url = url + "/update"


class Fuseki(Store):
    """Apache Jena's server over TDB2."""
    name = "fuseki"
    unites = True
    memory = "-Xmx2g"

    @staticmethod
    def jar():
        java = needs("java", "default-jre-headless")
        packages = os.path.abspath(os.path.join("tests", "packages", "jars"))
        _, artifact, version = FUSEKI.split(":")
        jar = os.path.join(packages, f"{artifact}-{version}.jar")
        if not os.path.exists(jar):
            maven = needs("mvn", "maven")
            try:
                run(maven, "-q", "-B", "dependency:copy", "-Dartifact=" + FUSEKI,
                    "-DoutputDirectory=" + packages, cwd="/", timeout=300)
            except (Failed, subprocess.TimeoutExpired) as error:
                raise Absent(f"no {FUSEKI}: {error}") from error
        return java, jar

    def open(self, quads=None):
        java, jar = self.jar()
        store = self.path("store")
        os.makedirs(store)
        if quads:
            with self.loading():
                run(java, self.memory, "-cp", jar, "tdb2.tdbloader", "--quiet",
                    "--loc", store, quads, cwd=self.folder)
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        self.server = Server(self.folder, url + "/$/ping", java, self.memory, "-jar", jar,
                             "--localhost", f"--port={port}", "--ping", "--update",
                             "--set", "tdb2:unionDefaultGraph=true", "--loc=" + store, "/ds")
        self.query_url = url + "/ds/query"
        self.graphs_url = url + "/ds/data"
        self.update_url = url + "/ds/update"


VIRTUOSO_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


class Virtuoso(Store):
    """Virtuoso of the distribution, on its own ini."""
    name = "virtuoso"
    buffers = 20000  # of 8 KB
    user = ("dba", "dba")

    def open(self, quads=None):
        program = needs("virtuoso-t", "virtuoso-opensource-7-bin")
        self.isql = needs("isql-vt", "virtuoso-opensource-7-bin")
        self.sql, http = free_port(), free_port()
        with open(self.path("virtuoso.ini"), "w", encoding="utf-8") as file:
            file.write(VIRTUOSO_INI.format(folder=self.folder, sql=self.sql, http=http,
                                           buffers=self.buffers, dirty=self.buffers * 3 // 4))
        url = f"http://127.0.0.1:{http}"
        self.query_url = url + "/sparql"
        self.graphs_url = url + "/sparql-graph-crud-auth"
        self.update_url = url + "/sparql-auth"
        self.server = Server(self.folder, self.query_url, program,
                             "+configfile", "virtuoso.ini", "+foreground")
        if quads:
            self.load(quads)

    def command(self, text):
        return run(self.isql, f"127.0.0.1:{self.sql}", *self.user, "exec=" + text)

    def load(self, quads):
        self.as_triples(quads)
        with self.loading():
            self.command(f"ld_dir('{self.folder}', '*.nt', 'urn:x:all'); "
                         "rdf_loader_run(); checkpoint;")
        told = self.command("select ll_state, ll_error from DB.DBA.load_list;")
        if "NULL" not in told:
            raise Failed(told)

    def close(self):
        if self.server and self.server.process.poll() is None:
            try:
                self.command("shutdown;")
                self.server.process.wait(30)
            except (Failed, subprocess.TimeoutExpired):
                pass  # it is ended below
        super().close()


def by_url(kind):
    class ByURL(kind):
        """The same, loaded and asked by the program."""
        name = kind.name + "-url"

        def open(self, quads=None):
            super().open()
            self.load_by_url(quads)

        def ask(self, query):
            return ask_program(self.query_url, query)

    return ByURL


SERVERS = [Oxigraph, Fuseki, Virtuoso]
STORES = [Files, Embedded, RDFLib] + SERVERS + [by_url(kind) for kind in SERVERS]
