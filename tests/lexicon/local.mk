# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += \
	%reldir%/test_conjugate \
	%reldir%/test_lexicon \
	%reldir%/test_load \
	%reldir%/test_match \
	%reldir%/test_tenures \
	%reldir%/test_names \
	%reldir%/test_vocabulary

EXTRA_DIST += \
	%reldir%/data/base/abbreviations.tsv \
	%reldir%/data/base/events.tsv \
	%reldir%/data/base/honorifics.tsv \
	%reldir%/data/base/instruments.tsv \
	%reldir%/data/base/names.tsv \
	%reldir%/data/base/organizations.tsv \
	%reldir%/data/base/persons.tsv \
	%reldir%/data/base/places.tsv \
	%reldir%/data/base/spelling.tsv \
	%reldir%/data/base/states.tsv \
	%reldir%/data/base/tenures.tsv \
	%reldir%/data/base/titles.tsv \
	%reldir%/data/base/verbs.tsv \
	%reldir%/data/base/words.tsv \
	%reldir%/data/more/organizations.tsv \
	%reldir%/data/more/words.tsv
