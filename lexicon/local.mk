# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
lexicondir = $(pkgdatadir)/lexicon
dist_lexicon_DATA = \
	%reldir%/README.md \
	%reldir%/abbreviations.tsv \
	%reldir%/events.tsv \
	%reldir%/honorifics.tsv \
	%reldir%/instruments.tsv \
	%reldir%/memberships.tsv \
	%reldir%/names.tsv \
	%reldir%/organizations.tsv \
	%reldir%/persons.tsv \
	%reldir%/places.tsv \
	%reldir%/spelling.tsv \
	%reldir%/states.tsv \
	%reldir%/tenures.tsv \
	%reldir%/titles.tsv \
	%reldir%/verbs.tsv \
	%reldir%/words.tsv
