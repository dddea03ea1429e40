# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/gate.c \
	%reldir%/gate.h \
	%reldir%/map.c \
	%reldir%/map.h \
	%reldir%/map_entity.c \
	%reldir%/map_fact.c \
	%reldir%/map_mention.c \
	%reldir%/mapper.h \
	%reldir%/need.c \
	%reldir%/ntriples.c \
	%reldir%/ntriples.h \
	%reldir%/passage.c \
	%reldir%/passage.h \
	%reldir%/quad.c \
	%reldir%/quad.h \
	%reldir%/say.c \
	%reldir%/serialize.c \
	%reldir%/serialize.h \
	%reldir%/triple.h \
	%reldir%/vocab.c \
	%reldir%/vocab.def \
	%reldir%/vocab.h
