/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/set.h"
#include "base/thread.h"

static const char header[] = "communique seen 1\n";

static const char *const syntaxes[] = {
	[SYNTAX_TURTLE] = "turtle", [SYNTAX_NTRIPLES] = "ntriples", [SYNTAX_NQUADS] = "nquads"
};

struct ledger {
	const char *path;
	struct diag *diag;
	int fd;
	struct set before;     /* this run */
	struct set now;        /* in it */

	/* A thread of its own waits for the disk, so that no other has to: claims
	 * gather while it does, and are kept together. */
	struct output *output_now;
	pthread_t keeper;
	bool begun;
	pthread_mutex_t lock;  /* of all that follows */
	pthread_cond_t changed;
	bool ending;
	int error;             /* after it nothing more is written */
	struct buffer pending; /* claims whose documents are not known to be on the disk */

	/* What the last run left. */
	bool ended;
	off_t length, whole;   /* of the ledger, its whole lines; of the output */
	char *output;          /* its path; NULL where there was no run */
	char syntax[16];
};

static bool complain(const struct ledger *ledger, uint32_t line, enum diag_code code,
		     const char *detail)
{
	diag_report(ledger->diag, (struct place){ ledger->path, line, 0 }, code, detail);
	return false;
}

/* -- reading ---------------------------------------------------------------------- */

static bool read_number(const char **at, int base, uint64_t *number)
{
	char *end;
	errno = 0;
	*number = strtoull(*at, &end, base);
	bool fine = end != *at && !errno && **at != '-' && **at != ' ';
	*at = end;
	return fine;
}

static bool read_length(struct ledger *ledger, const char **at)
{
	uint64_t number;
	bool fine = read_number(at, 10, &number) && number < INT64_MAX;
	ledger->whole = (off_t)number;
	return fine;
}

/* "output nquads 0 /home/ann/all.nq" */
static bool read_output(struct ledger *ledger, const char *at)
{
	size_t length = strcspn(at, " ");
	if (length >= sizeof ledger->syntax)
		return false;
	memcpy(ledger->syntax, at, length);
	ledger->syntax[length] = '\0';
	at += length + (at[length] == ' ');
	ledger->ended = false;
	if (!read_length(ledger, &at) || *at != ' ' || at[1] != '/')
		return false;
	free(ledger->output);
	ledger->output = strdup(at + 1);
	return ledger->output != NULL;
}

/* "6f1ed002ab559585 48211" */
static bool read_claim(struct ledger *ledger, const char *at)
{
	uint64_t id;
	const char *start = at;
	if (!read_number(&at, 16, &id) || at - start != 16 || *at++ != ' ' ||
	    !read_length(ledger, &at) || *at || ledger->ended)
		return false;
	set_add(&ledger->before, id ? id : 1);
	return true;
}

static bool read_line(struct ledger *ledger, const char *line, uint32_t number)
{
	if (number == 1)
		return !strncmp(line, header, strlen(header) - 1) &&
		       strlen(line) == strlen(header) - 1;
	if (!strncmp(line, "output ", 7))
		return read_output(ledger, line + 7);
	if (strncmp(line, "end ", 4))
		return ledger->output && read_claim(ledger, line);
	ledger->ended = true;
	line += 4;
	return ledger->output && read_length(ledger, &line) && !*line;
}

/* A last line that is not whole was being written when the run was killed. But
 * it is not for us to cut a file that somebody else wrote. */
static bool is_torn(const char *line, size_t length, uint32_t number)
{
	return line[length - 1] != '\n' &&
	       (number > 1 || !strncmp(line, header, length));
}

static bool read_all(struct ledger *ledger, FILE *file)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	uint32_t number = 0;
	bool fine = true;
	errno = 0;
	while (fine && (length = getline(&line, &room, file)) > 0) {
		if (is_torn(line, (size_t)length, ++number))
			break;
		bool ends = line[length - 1] == '\n' && !memchr(line, '\0', (size_t)length);
		line[length - 1] = '\0';
		fine = ends && read_line(ledger, line, number);
		ledger->length += length;
	}
	int error = ferror(file) ? errno : 0;
	free(line);
	if (error)
		return complain(ledger, 0, DIAG_CANNOT_READ, strerror(error));
	return fine || complain(ledger, number, DIAG_BAD_SEEN, NULL);
}

static bool open_and_read(struct ledger *ledger)
{
	ledger->fd = open(ledger->path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (ledger->fd < 0)
		return complain(ledger, 0, DIAG_CANNOT_OPEN, strerror(errno));
	if (flock(ledger->fd, LOCK_EX | LOCK_NB))
		return complain(ledger, 0, errno == EWOULDBLOCK ? DIAG_IN_USE : DIAG_CANNOT_OPEN,
				errno == EWOULDBLOCK ? NULL : strerror(errno));
	int again = dup(ledger->fd);
	FILE *file = again < 0 ? NULL : fdopen(again, "r");
	if (!file) {
		complain(ledger, 0, DIAG_CANNOT_READ, strerror(errno));
		close(again);
		return false;
	}
	bool fine = read_all(ledger, file);
	fclose(file);
	return fine;
}

struct ledger *ledger_open(const char *path, struct diag *diag)
{
	struct ledger *ledger = memory_new(sizeof *ledger);
	ledger->path = path;
	ledger->diag = diag;
	ledger->ended = true;
	pthread_mutex_init(&ledger->lock, NULL);
	pthread_cond_init(&ledger->changed, NULL);
	set_init(&ledger->before);
	set_init(&ledger->now);
	buffer_init(&ledger->pending);
	if (open_and_read(ledger))
		return ledger;
	ledger_free(ledger);
	return NULL;
}

/* -- writing ---------------------------------------------------------------------- */

/* The output first. A line that does not fit is taken back. */
static int keep(struct ledger *ledger, struct buffer *lines)
{
	struct output file = { .fd = ledger->fd };
	int error = output_sync(ledger->output_now);
	if (!error) {
		error = output_write(&file, buffer_as_str(lines));
		if (error)
			(void)output_cut(&file, ledger->length);
		else
			ledger->length += (off_t)lines->length;
	}
	buffer_clear(lines);
	return error;
}

static void *keep_all(void *self)
{
	struct ledger *ledger = self;
	struct buffer lines;
	int error = 0;
	buffer_init(&lines);
	pthread_mutex_lock(&ledger->lock);
	while (!error && (ledger->pending.length || !ledger->ending)) {
		if (!ledger->pending.length) {
			pthread_cond_wait(&ledger->changed, &ledger->lock);
			continue;
		}
		struct buffer full = ledger->pending;
		ledger->pending = lines;
		lines = full;
		pthread_mutex_unlock(&ledger->lock);
		error = keep(ledger, &lines);
		pthread_mutex_lock(&ledger->lock);
		ledger->error = error;
	}
	pthread_mutex_unlock(&ledger->lock);
	buffer_release(&lines);
	return NULL;
}

/* A run that was killed left no end; it must be gone on with where its output
 * is, since only there can be seen what is missing. */
static bool fits(struct ledger *ledger, struct output *output, enum syntax syntax)
{
	bool same = ledger->output && !strcmp(ledger->output, output->path);
	if (same && strcmp(ledger->syntax, syntaxes[syntax]))
		return complain(ledger, 0, DIAG_OTHER_OUTPUT, ledger->syntax);
	if (!same && !ledger->ended && !access(ledger->output, F_OK))
		return complain(ledger, 0, DIAG_OTHER_OUTPUT, ledger->output);
	if (same && output->whole && output->whole < ledger->whole)
		return complain(ledger, 0, DIAG_OUTPUT_LOST, output->path);
	if (!same || ledger->ended || !output->whole)
		return true;
	int error = output_cut(output, ledger->whole);
	return !error || complain(ledger, 0, DIAG_CANNOT_WRITE, strerror(error));
}

bool ledger_begin(struct ledger *ledger, struct output *output, enum syntax syntax)
{
	if (strchr(output->path, '\n'))
		return complain(ledger, 0, DIAG_CANNOT_WRITE, "the output has a line break in its name");
	if (!fits(ledger, output, syntax))
		return false;
	if (!ledger->length)
		buffer_add_text(&ledger->pending, header);
	buffer_format(&ledger->pending, "output %s %lld %s\n", syntaxes[syntax],
		      (long long)output->whole, output->path);
	ledger->output_now = output;
	int error = ftruncate(ledger->fd, ledger->length) ||
		    lseek(ledger->fd, 0, SEEK_END) < 0
			    ? errno : keep(ledger, &ledger->pending);
	if (!error)
		error = thread_begin(&ledger->keeper, keep_all, ledger);
	ledger->begun = !error;
	return !error || complain(ledger, 0, DIAG_CANNOT_WRITE, strerror(error));
}

static uint64_t number_of(const char *id)
{
	uint64_t number = strtoull(id, NULL, 16);
	return number ? number : 1;
}

bool ledger_had(const struct ledger *ledger, const char *id)
{
	return set_has(&ledger->before, number_of(id));
}

bool ledger_note(struct ledger *ledger, const char *id)
{
	return set_add(&ledger->now, number_of(id));
}

int ledger_claim(struct ledger *ledger, const char *id)
{
	pthread_mutex_lock(&ledger->lock);
	buffer_format(&ledger->pending, "%s %lld\n", id,
		      (long long)ledger->output_now->whole);
	int error = ledger->error;
	pthread_cond_signal(&ledger->changed);
	pthread_mutex_unlock(&ledger->lock);
	return error;
}

static void end_keeper(struct ledger *ledger)
{
	if (!ledger->begun)
		return;
	pthread_mutex_lock(&ledger->lock);
	ledger->ending = true;
	pthread_cond_signal(&ledger->changed);
	pthread_mutex_unlock(&ledger->lock);
	pthread_join(ledger->keeper, NULL);
	ledger->begun = false;
}

int ledger_end(struct ledger *ledger)
{
	end_keeper(ledger);
	if (ledger->error)
		return ledger->error;
	buffer_format(&ledger->pending, "end %lld\n",
		      (long long)ledger->output_now->whole);
	int error = keep(ledger, &ledger->pending);
	return error || !fdatasync(ledger->fd) ? error : errno;
}

void ledger_free(struct ledger *ledger)
{
	if (!ledger)
		return;
	end_keeper(ledger);
	if (ledger->fd >= 0)
		close(ledger->fd);
	set_release(&ledger->before);
	set_release(&ledger->now);
	buffer_release(&ledger->pending);
	free(ledger->output);
	free(ledger);
}
