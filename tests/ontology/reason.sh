#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Installs the packages that reason.py needs in tests/ontology/packages of the
# build directory, once, and runs it, or another script that is named with its
# arguments. Where they are not to be had it says so
# and tests nothing.
set -u
: "${COMMUNIQUE:?where is the program?}" "${COMMUNIQUE_SOURCE:?where is the source?}"
here=$COMMUNIQUE_SOURCE/tests/ontology
packages=tests/ontology/packages
mkdir -p tests/ontology
export COMMUNIQUE_DATADIR="$COMMUNIQUE_SOURCE"

if ! cmp -s "$here/requirements.txt" "$packages/requirements.txt"; then
	rm -rf "$packages"
	"${PYTHON:-python3}" -m venv "$packages" &&
		"$packages/bin/pip" --disable-pip-version-check install -q -r "$here/requirements.txt" &&
		cp "$here/requirements.txt" "$packages/requirements.txt" || {
		echo "1..0 # SKIP no Python packages: $(tr '\n' ' ' <"$here/requirements.txt")"
		exit 0
	}
fi
[ $# -gt 0 ] || set -- "$here/reason.py"
exec "$packages/bin/python" -W ignore -B "$@"
