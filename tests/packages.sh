# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# To be read by a script that needs Python packages. take_packages [FOLDER] installs
# those of FOLDER/requirements.txt (tests, where none is named) in FOLDER/packages of
# the build directory, once, and sets PYTHON to a Python that has them; it is false
# where they are not to be had.
: "${COMMUNIQUE:?where is the program?}" "${COMMUNIQUE_SOURCE:?where is the source?}"
export COMMUNIQUE_DATADIR="$COMMUNIQUE_SOURCE"

take_packages() {
	wanted=$COMMUNIQUE_SOURCE/${1-tests}/requirements.txt
	packages=${1-tests}/packages
	if ! cmp -s "$wanted" "$packages/requirements.txt"; then
		rm -rf "$packages"
		mkdir -p "${packages%/*}"
		"${PYTHON:-python3}" -m venv "$packages" &&
			"$packages/bin/pip" --disable-pip-version-check install -q -r "$wanted" &&
			cp "$wanted" "$packages/requirements.txt" ||
			return 1
	fi
	PYTHON=$packages/bin/python
}
