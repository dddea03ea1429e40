# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_bar \
	%reldir%/test_log

script_tests += \
	%reldir%/test_extract.sh \
	%reldir%/test_input.sh \
	%reldir%/test_jobs.sh \
	%reldir%/test_main.sh \
	%reldir%/test_output.sh \
	%reldir%/test_query.sh \
	%reldir%/test_report.sh \
	%reldir%/test_seen.sh \
	%reldir%/test_stats.sh
