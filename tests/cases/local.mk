# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
script_tests += %reldir%/run.sh
EXTRA_DIST += %reldir%
