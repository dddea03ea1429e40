# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
dist_man_MANS = %reldir%/communique.1
dist_doc_DATA += \
	%reldir%/evaluation.md \
	%reldir%/performance.md \
	%reldir%/vocabulary.md \
	CONTRIBUTING.md \
	LICENSE \
	NEWS \
	README.md

EXTRA_DIST += \
	.ci/run \
	.clang-format \
	LICENSES/Apache-2.0.txt \
	LICENSES/CC0-1.0.txt \
	REUSE.toml \
	quickstart \
	src/README.md
