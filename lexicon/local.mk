# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
lexicondir = $(pkgdatadir)/lexicon
dist_lexicon_DATA =
