#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold files agree with their texts.
[ "$PYTHON" != : ] || exit 77
exec "$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/evaluation/check.py"
