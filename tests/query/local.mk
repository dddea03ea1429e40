# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_folded \
	%reldir%/test_graph \
	%reldir%/test_literal \
	%reldir%/test_plan \
	%reldir%/test_query \
	%reldir%/test_unparsed \
	%reldir%/test_words
EXTRA_DIST += %reldir%/leaks.h

# The W3C's tests: RDF_TESTS is a checkout of w3c/rdf-tests; takes rdflib.
sparql-tests: communique$(EXEEXT)
	@test -d "$(RDF_TESTS)/sparql" || { echo "make sparql-tests RDF_TESTS=FOLDER: a checkout of w3c/rdf-tests" >&2; exit 1; }
	$(AM_V_at)$(PYTHON) $(srcdir)/tests/query/w3c.py "$(RDF_TESTS)" \
		-- ./communique$(EXEEXT)
.PHONY: sparql-tests

EXTRA_DIST += %reldir%/w3c.py
