# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
script_tests += %reldir%/roundtrip.sh
EXTRA_DIST += \
	%reldir%/roundtrip.py \
	%reldir%/strings.json
