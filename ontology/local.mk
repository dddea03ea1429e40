# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
ontologydir = $(pkgdatadir)/ontology
dist_ontology_DATA = \
	%reldir%/communique.ttl \
	%reldir%/mappings.ttl \
	%reldir%/shapes.ttl
# What communique query --run knows.
queriesdir = $(ontologydir)/queries
dist_queries_DATA = \
	%reldir%/queries/01-posts.rq \
	%reldir%/queries/02-post-on-a-day.rq \
	%reldir%/queries/03-changed-posts.rq \
	%reldir%/queries/04-former.rq \
	%reldir%/queries/05-meetings.rq \
	%reldir%/queries/06-how-often.rq \
	%reldir%/queries/07-states-that-met.rq \
	%reldir%/queries/08-speaks-for.rq \
	%reldir%/queries/09-cited-by-kazakhstan.rq \
	%reldir%/queries/10-cited-together.rq \
	%reldir%/queries/11-promises.rq \
	%reldir%/queries/12-commitments.rq \
	%reldir%/queries/13-without-adopter.rq \
	%reldir%/queries/14-brings-together.rq \
	%reldir%/queries/15-topics-by-month.rq \
	%reldir%/queries/16-quotes.rq \
	%reldir%/queries/17-chairs.rq \
	%reldir%/queries/18-belongs-to.rq \
	%reldir%/queries/19-planned.rq \
	%reldir%/queries/20-what-is-said-about.rq \
	%reldir%/queries/21-ministry-and-minister.rq \
	%reldir%/queries/22-in-the-terms-of-others.rq

EXTRA_DIST += %reldir%/queries
