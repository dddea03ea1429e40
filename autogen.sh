#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Makes ./configure in a fresh clone.
set -e
cd "$(dirname "$0")"
exec autoreconf --install --warnings=all
