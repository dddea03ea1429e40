# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# make check replays corpus/, what each target begins with and what once broke it;
# make fuzz looks for more (configure CC=clang --enable-fuzzing), FUZZSECONDS long for
# each target. What it found lies in tests/fuzz/found/ of the build directory.
fuzz_sources = \
	%reldir%/lines.c \
	%reldir%/targets.c \
	%reldir%/targets.h

check_PROGRAMS += %reldir%/replay
TESTS += %reldir%/replay
%canon_reldir%_replay_SOURCES = %reldir%/replay.c $(fuzz_sources)
%canon_reldir%_replay_LDADD = libcommunique.a $(libraries)

FUZZSECONDS = 30

EXTRA_DIST += %reldir%/corpus %reldir%/fuzz.sh

if FUZZING
EXTRA_PROGRAMS = %reldir%/fuzz
%canon_reldir%_fuzz_SOURCES = %reldir%/fuzz.c $(fuzz_sources)
%canon_reldir%_fuzz_LDADD = libcommunique.a $(libraries)
%canon_reldir%_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

fuzz: %reldir%/fuzz$(EXEEXT)
	@$(AM_TESTS_ENVIRONMENT) $(SH_LOG_DRIVER) --test-name %reldir%/fuzz.sh \
		--log-file tests/fuzz/fuzz.log --trs-file tests/fuzz/fuzz.trs \
		--color-tests no --enable-hard-errors yes --expect-failure no -- \
		$(SHELL) $(srcdir)/%reldir%/fuzz.sh $(FUZZSECONDS)
	@sed -n 's/^# |/|/p' tests/fuzz/fuzz.log
	@! grep -qE '^:test-result: (FAIL|ERROR|XPASS)' tests/fuzz/fuzz.trs || \
		{ grep -A40 '^not ok' tests/fuzz/fuzz.log; exit 1; }
else
fuzz:
	@echo "configure CC=clang --enable-fuzzing first" >&2; exit 1
endif
.PHONY: fuzz

clean-local: clean-fuzz
clean-fuzz:
	rm -rf tests/fuzz/found tests/fuzz/fuzz.log tests/fuzz/fuzz.trs tests/fuzz/fuzz
.PHONY: clean-fuzz
