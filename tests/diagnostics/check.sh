# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
# A lexicon of almost nothing, the files of the case in place of its own.
mkdir "$scratch/lexicon"
cp ../lexicon/*.tsv "$scratch/lexicon"
cp ./*.tsv "$scratch/lexicon" 2>/dev/null
cd "$scratch/lexicon" || exit 99
"$COMMUNIQUE" lexicon check -v .
status=$?
rm -rf "$scratch/lexicon"
exit $status
