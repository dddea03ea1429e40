#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Runs spark.py with PySpark, where that and a Java are to be had.
set -u
. "$COMMUNIQUE_SOURCE/tests/packages.sh"

command -v java >/dev/null && take_packages tests/spark ||
	{ echo '1..0 # SKIP no PySpark, or no Java'; exit 0; }
exec "$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/spark/spark.py" "$@"
