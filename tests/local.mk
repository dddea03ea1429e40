# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# A script test is a TAP producer that begins with tests/tap.sh, listed in
# script_tests.
#
# A C test is one file, tests/<stage>/test_<module>.c, and one line in
# tests/<stage>/local.mk: cmocka_tests += %reldir%/test_<module>

if HAVE_TEST
check_PROGRAMS = $(cmocka_tests)
else
check_PROGRAMS =
endif
TESTS = $(check_PROGRAMS) $(script_tests)

# All tests speak TAP, so that the summary counts cases and not files.
TEST_EXTENSIONS = .sh
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
AM_TESTS_ENVIRONMENT = \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	COMMUNIQUE='$(abs_builddir)/communique'; export COMMUNIQUE; \
	COMMUNIQUE_SOURCE='$(abs_srcdir)'; export COMMUNIQUE_SOURCE; \
	PYTHON='$(PYTHON)'; export PYTHON;

# Where C tests find their data.
AM_CPPFLAGS += -DTEST_SOURCE_DIR='"$(abs_srcdir)"'

include tests/base/local.mk
include tests/read/local.mk
include tests/text/local.mk
include tests/lexicon/local.mk
include tests/recognize/local.mk
include tests/resolve/local.mk
include tests/facts/local.mk
include tests/rdf/local.mk
include tests/query/local.mk
include tests/store/local.mk
include tests/cli/local.mk
include tests/evaluation/local.mk
include tests/fault/local.mk
include tests/fuzz/local.mk
include tests/interop/local.mk
include tests/ontology/local.mk
include tests/spark/local.mk
include tests/roundtrip/local.mk

script_tests += \
	%reldir%/cases.sh \
	%reldir%/diagnostics.sh \
	%reldir%/formats.sh \
	%reldir%/hostile.sh \
	%reldir%/identity.sh \
	%reldir%/late.sh \
	%reldir%/readme.sh \
	%reldir%/samples.sh \
	%reldir%/soak.sh \
	%reldir%/tutorial.sh

# These folders are distributed whole, so nothing may be built in them.
EXTRA_DIST += \
	%reldir%/cases \
	%reldir%/diagnostics \
	%reldir%/formats \
	%reldir%/hostile.py \
	%reldir%/identity.py \
	%reldir%/kill.py \
	%reldir%/cli/log.py \
	%reldir%/cli/terminal.py \
	%reldir%/stop.py \
	%reldir%/packages.sh \
	%reldir%/requirements.txt \
	%reldir%/support \
	%reldir%/tap.sh \
	$(script_tests)
