#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Runs interop.py, with the packages of the stores that are Python's where they
# are to be had; the other stores are asked without them.
set -u
. "$COMMUNIQUE_SOURCE/tests/packages.sh"

take_packages || :
exec "$PYTHON" -W ignore -B "$COMMUNIQUE_SOURCE/tests/interop/interop.py" "$@"
