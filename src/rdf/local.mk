# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
libcommunique_a_SOURCES += \
	%reldir%/gate.h \
	%reldir%/map.h \
	%reldir%/serialize.h \
	%reldir%/triple.h \
	%reldir%/vocab.def \
	%reldir%/vocab.h
