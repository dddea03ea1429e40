# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
EXTRA_DIST += \
	%reldir%/spark/README.md \
	%reldir%/spark/communique_spark.py
