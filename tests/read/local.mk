# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
cmocka_tests += %reldir%/test_document
cmocka_tests += %reldir%/test_reader
