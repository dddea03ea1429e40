# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
EXTRA_DIST += \
	%reldir%/requirements.txt \
	%reldir%/spark.py \
	%reldir%/spark.sh

# contrib/spark under Spark, with two executors, and under Hadoop. Apart from make
# check: it installs them in the build directory (half a gigabyte).
spark: communique$(EXEEXT)
	@$(MKDIR_P) tests/spark
	@$(AM_TESTS_ENVIRONMENT) $(SH_LOG_DRIVER) --test-name %reldir%/spark.sh \
		--log-file tests/spark/spark.log --trs-file tests/spark/spark.trs \
		--color-tests no --enable-hard-errors yes --expect-failure no -- \
		$(SHELL) $(srcdir)/%reldir%/spark.sh
	@! grep -qE '^:test-result: (FAIL|ERROR|XPASS)' tests/spark/spark.trs || \
		{ grep -A20 '^not ok' tests/spark/spark.log; exit 1; }
.PHONY: spark

clean-local: clean-spark
clean-spark:
	rm -rf tests/spark/packages tests/spark/spark.log tests/spark/spark.trs
.PHONY: clean-spark
