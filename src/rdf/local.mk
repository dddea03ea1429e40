# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The list of this stage's sources and headers: libcommunique_a_SOURCES +=
