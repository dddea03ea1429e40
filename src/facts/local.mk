# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/circumstance.c \
	%reldir%/clause.c \
	%reldir%/clause.h \
	%reldir%/clause_chunk.c \
	%reldir%/clause_link.c \
	%reldir%/clause_noun.c \
	%reldir%/clause_parse.h \
	%reldir%/clause_quote.c \
	%reldir%/clause_subject.c \
	%reldir%/clause_verb.c \
	%reldir%/event.c \
	%reldir%/event_match.c \
	%reldir%/event_match.h \
	%reldir%/fact.c \
	%reldir%/fact.h \
	%reldir%/participant.c \
	%reldir%/statement.c \
	%reldir%/statement_before.c \
	%reldir%/statement_behind.c \
	%reldir%/statement_cue.c \
	%reldir%/statement_cue.h \
	%reldir%/statement_end.c \
	%reldir%/statement_force.c \
	%reldir%/statement_list.c \
	%reldir%/statement_nested.c \
	%reldir%/statement_parse.h \
	%reldir%/statement_quote.c \
	%reldir%/statement_skip.c \
	%reldir%/statement_speaker.c \
	%reldir%/telling.c \
	%reldir%/telling.h \
	%reldir%/telling_actor.c \
	%reldir%/telling_appointment.c \
	%reldir%/telling_doubt.c \
	%reldir%/telling_implied.c \
	%reldir%/telling_link.c \
	%reldir%/telling_noun.c \
	%reldir%/telling_other.c \
	%reldir%/telling_parse.h \
	%reldir%/telling_verb.c \
	%reldir%/topic.c
