# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
dist_man_MANS = %reldir%/communique.1
dist_doc_DATA += \
	%reldir%/clusters.md \
	%reldir%/evaluation.md \
	%reldir%/log.md \
	%reldir%/peers.md \
	%reldir%/performance.md \
	%reldir%/reference.html \
	%reldir%/met.svg \
	%reldir%/stores.md \
	%reldir%/tutorial.md \
	%reldir%/vocabulary.md \
	CONTRIBUTING.md \
	LICENSE \
	NEWS \
	README.md \
	SECURITY.md

EXTRA_DIST += \
	%reldir%/reference.py \
	.ci/run \
	.clang-format \
	LICENSES/Apache-2.0.txt \
	LICENSES/CC0-1.0.txt \
	REUSE.toml \
	quickstart \
	src/README.md

# The page of the ontology's terms, after a change of them. Needs what make
# reason needs.
reference: communique$(EXEEXT)
	@$(AM_TESTS_ENVIRONMENT) $(SHELL) $(srcdir)/tests/ontology/reason.sh \
		$(abs_srcdir)/docs/reference.py $(abs_srcdir)/ontology/communique.ttl \
		$(abs_srcdir)/docs/reference.html
.PHONY: reference
