#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Runs reason.py, or another script that is named with its arguments, with the
# packages it needs. Where they are not to be had it says so and tests nothing.
set -u
. "$COMMUNIQUE_SOURCE/tests/packages.sh"

if ! take_packages; then
	echo "1..0 # SKIP no Python packages: $(tr '\n' ' ' <"$COMMUNIQUE_SOURCE/tests/requirements.txt")"
	exit 0
fi
[ $# -gt 0 ] || set -- "$COMMUNIQUE_SOURCE/tests/ontology/reason.py"
exec "$PYTHON" -W ignore -B "$@"
