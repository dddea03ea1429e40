#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Runs a command with standard error on a terminal of 80 columns, and writes to a file
what came there. --both: standard output is that terminal, too.

    terminal.py [--both] FILE COMMAND..."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

both = sys.argv[1] == '--both'
shown, *command = sys.argv[1 + both:]
ours, theirs = pty.openpty()
fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('4H', 24, 80, 0, 0))
process = subprocess.Popen(command, stderr=theirs, stdout=theirs if both else None)
os.close(theirs)
with open(shown, 'wb') as file:
    while True:
        try:
            some = os.read(ours, 65536)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not some:
            break
        file.write(some)
sys.exit(process.wait())
