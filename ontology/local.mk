# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
ontologydir = $(pkgdatadir)/ontology
dist_ontology_DATA = \
	%reldir%/communique.ttl \
	%reldir%/mappings.ttl \
	%reldir%/shapes.ttl
EXTRA_DIST += %reldir%/queries
