# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# make check lets some calls fail, make fault all of them, which takes an hour. The
# sanitizers want to be before the C library themselves.
script_tests += %reldir%/fault.sh
EXTRA_DIST += %reldir%/fault.py %reldir%/inject.c

if !SANITIZERS
check_DATA = %reldir%/inject.so
endif
CLEANFILES += %reldir%/inject.so

%reldir%/inject.so: %reldir%/inject.c
	@$(MKDIR_P) %reldir%
	$(AM_V_CCLD)$(CC) -D_GNU_SOURCE -std=gnu11 -Wall -Wextra -Wshadow -Wconversion \
		$(CFLAGS) -shared -fPIC $(srcdir)/%reldir%/inject.c -o $@ $(DL_LIBS)

fault: communique$(EXEEXT) %reldir%/inject.so
	$(AM_V_at)$(AM_TESTS_ENVIRONMENT) FAULTS=all $(SHELL) $(srcdir)/%reldir%/fault.sh
.PHONY: fault
