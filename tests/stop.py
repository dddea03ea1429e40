#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Sends a run a signal once its ledger claims a document, and ends as it ends.
(A shell would have the run ignore SIGINT in the background.)

    stop.py SIGNAL LEDGER COMMAND..."""
import re
import signal
import subprocess
import sys
import time

number, ledger, *command = sys.argv[1:]
process = subprocess.Popen(command)
for _ in range(1200):
    try:
        with open(ledger) as file:
            if re.search('^[0-9a-f]{16} ', file.read(), re.M):
                break
    except FileNotFoundError:
        pass
    if process.poll() is not None:
        break
    time.sleep(0.05)
process.send_signal(getattr(signal, 'SIG' + number))
sys.exit(process.wait())
