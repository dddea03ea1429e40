/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/late.h"

#include <dlfcn.h>

const char *late_load(const char *const *sonames, const char *const *names,
		      void **pointers, size_t count)
{
	void *library = NULL;
	for (; *sonames && !library; sonames++)
		library = dlopen(*sonames, RTLD_LAZY | RTLD_LOCAL);
	if (!library)
		return dlerror();
	for (size_t i = 0; i < count; i++) {
		pointers[i] = dlsym(library, names[i]);
		if (!pointers[i])
			return dlerror();
	}
	return NULL;
}
