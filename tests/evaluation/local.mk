# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold standard, and the least that the program must reach on it (F1).

floors = officials=.93 names=.88 posts=.85 holds=.80 states=.97 cities=.92 \
	organizations=.82 instruments=.82 statements=.72 speakers=.62 events=.62

score: communique$(EXEEXT)
	$(AM_V_at)$(PYTHON) $(srcdir)/tests/evaluation/score.py $(SCOREFLAGS) \
		$(floors:%=--floor %) $(srcdir)/tests/evaluation/corpus \
		-- ./communique$(EXEEXT) extract -q -t ntriples {}
.PHONY: score

script_tests += %reldir%/gold.sh


EXTRA_DIST += \
	%reldir%/README.md \
	%reldir%/SCHEMA.md \
	%reldir%/check.py \
	%reldir%/countries.tsv \
	%reldir%/score.py

EXTRA_DIST += \
	%reldir%/corpus/ae-iran-2021-11-11.json \
	%reldir%/corpus/ae-iran-2021-11-11.txt \
	%reldir%/corpus/asean-tac-2023-09-04.json \
	%reldir%/corpus/asean-tac-2023-09-04.txt \
	%reldir%/corpus/au-southsudan-2018-08-07.json \
	%reldir%/corpus/au-southsudan-2018-08-07.txt \
	%reldir%/corpus/be-drc-2025-04-29.json \
	%reldir%/corpus/be-drc-2025-04-29.txt \
	%reldir%/corpus/br-cplp-2022-03-07.json \
	%reldir%/corpus/br-cplp-2022-03-07.txt \
	%reldir%/corpus/ca-sanctions-2022-07-09.json \
	%reldir%/corpus/ca-sanctions-2022-07-09.txt \
	%reldir%/corpus/ch-recovery-2022-07-05.json \
	%reldir%/corpus/ch-recovery-2022-07-05.txt \
	%reldir%/corpus/eu-kyrgyz-2022-11-15.json \
	%reldir%/corpus/eu-kyrgyz-2022-11-15.txt \
	%reldir%/corpus/gcc-turkiye-2024-06-09.json \
	%reldir%/corpus/gcc-turkiye-2024-06-09.txt \
	%reldir%/corpus/iaea-board-2025-06-09.json \
	%reldir%/corpus/iaea-board-2025-06-09.txt \
	%reldir%/corpus/in-russia-2024-11-12.json \
	%reldir%/corpus/in-russia-2024-11-12.txt \
	%reldir%/corpus/is-baltics-2022-08-26.json \
	%reldir%/corpus/is-baltics-2022-08-26.txt \
	%reldir%/corpus/jp-laos-2023-10-12.json \
	%reldir%/corpus/jp-laos-2023-10-12.txt \
	%reldir%/corpus/ke-uganda-2024-05-14.json \
	%reldir%/corpus/ke-uganda-2024-05-14.txt \
	%reldir%/corpus/kz-luxembourg-2023-06-29.json \
	%reldir%/corpus/kz-luxembourg-2023-06-29.txt \
	%reldir%/corpus/ma-caboverde-2022-08-31.json \
	%reldir%/corpus/ma-caboverde-2022-08-31.txt \
	%reldir%/corpus/mt-australia-2024-10-28.json \
	%reldir%/corpus/mt-australia-2024-10-28.txt \
	%reldir%/corpus/mx-us-2024-01-19.json \
	%reldir%/corpus/mx-us-2024-01-19.txt \
	%reldir%/corpus/nato-montenegro-2016-05-19.json \
	%reldir%/corpus/nato-montenegro-2016-05-19.txt \
	%reldir%/corpus/nz-fiji-2023-12-16.json \
	%reldir%/corpus/nz-fiji-2023-12-16.txt \
	%reldir%/corpus/osce-turkmenistan-2024-03-05.json \
	%reldir%/corpus/osce-turkmenistan-2024-03-05.txt \
	%reldir%/corpus/ots-shusha-2024-07-06.json \
	%reldir%/corpus/ots-shusha-2024-07-06.txt \
	%reldir%/corpus/pk-oic-2025-08-25.json \
	%reldir%/corpus/pk-oic-2025-08-25.txt \
	%reldir%/corpus/rs-seecp-2024-06-13.json \
	%reldir%/corpus/rs-seecp-2024-06-13.txt \
	%reldir%/corpus/sco-icrc-2022-07-14.json \
	%reldir%/corpus/sco-icrc-2022-07-14.txt \
	%reldir%/corpus/sg-malaysia-2024-05-28.json \
	%reldir%/corpus/sg-malaysia-2024-05-28.txt \
	%reldir%/corpus/un-appointments-2017-04-12.json \
	%reldir%/corpus/un-appointments-2017-04-12.txt \
	%reldir%/corpus/us-armenia-2022-05-03.json \
	%reldir%/corpus/us-armenia-2022-05-03.txt \
	%reldir%/corpus/uz-samarkand-2023-04-13.json \
	%reldir%/corpus/uz-samarkand-2023-04-13.txt \
	%reldir%/corpus/za-nigeria-2024-12-03.json \
	%reldir%/corpus/za-nigeria-2024-12-03.txt \
	%reldir%/seed/kz-osce-malta-2024-06-26.json \
	%reldir%/seed/kz-osce-malta-2024-06-26.txt
