/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/late.h"

static void test_functions_are_found(void **state)
{
	static const char *const names[] = { "utf8proc_version", "utf8proc_decompose" };
	union {
		void *pointers[2];
		struct {
			const char *(*version)(void);
			void (*decompose)(void);
		} named;
	} functions = { { NULL, NULL } };
	static const char *const sonames[] = { "libnosuch.so.1", "libutf8proc.so.2", NULL };
	(void)state;
	assert_null(late_load(sonames, names, functions.pointers, 2));
	assert_non_null(functions.named.version());
	assert_non_null(functions.named.decompose);
}

static void test_what_is_missing_is_named(void **state)
{
	static const char *const names[] = { "no_such_function" };
	static const char *const none[] = { "libnosuch.so.1", NULL };
	static const char *const one[] = { "libutf8proc.so.2", NULL };
	void *pointers[1];
	(void)state;
	const char *fault = late_load(none, names, pointers, 1);
	assert_non_null(fault);
	assert_non_null(strstr(fault, "libnosuch.so.1"));
	fault = late_load(one, names, pointers, 1);
	assert_non_null(fault);
	assert_non_null(strstr(fault, "no_such_function"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_functions_are_found),
		cmocka_unit_test(test_what_is_missing_is_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
