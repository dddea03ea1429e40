# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# All but main.c, which the program alone has.
