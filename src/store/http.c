/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "store/http.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/memory.h"
#include "store/curl.h"

enum {
	MOST_TRIES = 6,
	FIRST_PAUSE = 500,       /* ms; doubled each time */
	LONGEST_PAUSE = 300,     /* s; who says more is not waited for */
	MOST_REDIRECTIONS = 5,
	MOST_OF_FAULT = 4096,    /* bytes of an error's body */
	SECONDS_TO_CONNECT = 10
};

struct http {
	CURL *curl;
	struct diag *diag;
	const char *url;
	unsigned seconds;
	bool answered;           /* it has ever */
	long status;             /* of the last answer */
	char type[80];
	char fault[CURL_ERROR_SIZE];
};

/* One request on its way. */
struct exchange {
	struct http *http;
	const struct http_request *request;
	struct buffer *reply;
	size_t start, most;      /* of the reply */
	struct buffer said;      /* by an answer that is no success */
	CURLcode result;
	long status;
};

/* -- the server ------------------------------------------------------------------ */

bool http_is_url(const char *name)
{
	return !strncasecmp(name, "http://", 7) || !strncasecmp(name, "https://", 8);
}

static struct place here(const struct http *http)
{
	return (struct place){ http->url, 0, 0 };
}

static bool is_same(CURLU *one, CURLU *other, CURLUPart part)
{
	char *a = NULL, *b = NULL;
	bool same = !curl_url_get(one, part, &a, CURLU_DEFAULT_PORT) &&
		    !curl_url_get(other, part, &b, CURLU_DEFAULT_PORT) &&
		    !strcasecmp(a, b);
	curl_free(a);
	curl_free(b);
	return same;
}

/* Whether two URLs are of one server: what the one is told the other may be. */
static bool same_server(const char *one, const char *other)
{
	CURLU *a = curl_url(), *b = curl_url();
	bool same = a && b && !curl_url_set(a, CURLUPART_URL, one, 0) &&
		    !curl_url_set(b, CURLUPART_URL, other, 0) &&
		    is_same(a, b, CURLUPART_SCHEME) && is_same(a, b, CURLUPART_HOST) &&
		    is_same(a, b, CURLUPART_PORT);
	curl_url_cleanup(a);
	curl_url_cleanup(b);
	return same;
}

/* A password there is seen by whoever lists processes, or reads the report. */
static bool tells_password(const char *url)
{
	const char *host = strstr(url, "://") + 3;
	return memchr(host, '@', strcspn(host, "/?#")) != NULL;
}

/* What holds of all requests. Redirections are followed here and not by the
 * library, which would take credentials along. */
static void set_up(struct http *http)
{
	CURL *curl = http->curl;
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, http->fault);
	curl_easy_setopt(curl, CURLOPT_USERAGENT, "communique/" PACKAGE_VERSION);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)SECONDS_TO_CONNECT);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)http->seconds);
	curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
}

struct http *http_new(const char *url, unsigned seconds, struct diag *diag)
{
	const char *fault = curl_load();
	if (fault) {
		diag_report(diag, (struct place){ 0 }, DIAG_NO_LIBRARY, fault);
		return NULL;
	}
	if (tells_password(url)) {
		diag_report(diag, (struct place){ 0 }, DIAG_URL_WITH_PASSWORD, NULL);
		return NULL;
	}
	struct http *http = memory_new(sizeof *http);
	*http = (struct http){ curl_easy_init(), diag, url, seconds, false, 0, "", "" };
	if (!http->curl) {
		free(http);
		return NULL;
	}
	set_up(http);
	return http;
}

void http_free(struct http *http)
{
	if (http)
		curl_easy_cleanup(http->curl);
	free(http);
}

/* -- one attempt ------------------------------------------------------------------- */

static size_t take(char *bytes, size_t size, size_t count, void *self)
{
	struct exchange *exchange = self;
	long status = 0;
	size_t length = size * count;
	curl_easy_getinfo(exchange->http->curl, CURLINFO_RESPONSE_CODE, &status);
	if (status < 200 || status > 299) {
		size_t room = MOST_OF_FAULT - exchange->said.length;
		buffer_add(&exchange->said, bytes, length < room ? length : room);
		return length;
	}
	if (length > exchange->most - (exchange->reply->length - exchange->start))
		return 0; /* ends the transfer */
	buffer_add(exchange->reply, bytes, length);
	return length;
}

/* The environment is for those who run it in a container, where no home is. */
static void set_credentials(CURL *curl, bool allowed)
{
	const char *user = getenv("COMMUNIQUE_USER");
	const char *password = getenv("COMMUNIQUE_PASSWORD");
	bool given = allowed && user && password;
	curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST));
	curl_easy_setopt(curl, CURLOPT_USERNAME, given ? user : NULL);
	curl_easy_setopt(curl, CURLOPT_PASSWORD, given ? password : NULL);
	curl_easy_setopt(curl, CURLOPT_NETRC,
			 (long)(allowed && !given ? CURL_NETRC_OPTIONAL :
						    CURL_NETRC_IGNORED));
}

/* Without "Expect", for which many servers are not made. */
static struct curl_slist *headers_of(const struct http_request *request)
{
	struct buffer line;
	struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
	buffer_init(&line);
	if (request->type)
		buffer_format(&line, "Content-Type: %s", request->type);
	else
		buffer_add_text(&line, "Content-Type:"); /* none */
	headers = curl_slist_append(headers, line.at);
	buffer_clear(&line);
	if (request->accept)
		buffer_format(&line, "Accept: %s", request->accept);
	if (request->accept)
		headers = curl_slist_append(headers, line.at);
	buffer_release(&line);
	return headers;
}

/* What is borrowed for it is taken back at the end. */
static void transfer(struct exchange *exchange, const char *url)
{
	CURL *curl = exchange->http->curl;
	const struct http_request *request = exchange->request;
	struct curl_slist *headers = headers_of(request);
	buffer_clear(&exchange->said);
	buffer_truncate(exchange->reply, exchange->start);
	exchange->http->fault[0] = '\0';
	exchange->status = 0;
	set_credentials(curl, same_server(exchange->http->url, url));
	curl_easy_setopt(curl, CURLOPT_URL, url);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
			 (curl_off_t)request->body.length);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request->body.at);
	if (!request->type)
		curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L); /* nothing is sent */
	curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request->method);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, exchange);
	exchange->result = curl_easy_perform(curl);
	if (!exchange->result)
		curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &exchange->status);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(headers);
}

/* Where the answer points to, if it does: what is asked for stays the same, and
 * what was encrypted stays so. */
static const char *pointed_to(const struct exchange *exchange, const char *from)
{
	char *to = NULL;
	long status = exchange->status;
	if (exchange->result || status < 301 || status > 308 ||
	    (status > 302 && status < 307))
		return NULL;
	curl_easy_getinfo(exchange->http->curl, CURLINFO_REDIRECT_URL, &to);
	bool exposed = to && !strncasecmp(from, "https:", 6) &&
		       strncasecmp(to, "https:", 6);
	return exposed ? NULL : to;
}

static void attempt(struct exchange *exchange)
{
	struct buffer url;
	buffer_init(&url);
	buffer_add_text(&url, exchange->request->url);
	for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
		transfer(exchange, url.at);
		const char *next = pointed_to(exchange, url.at);
		if (!next)
			break;
		buffer_clear(&url);
		buffer_add_text(&url, next);
	}
	buffer_release(&url);
}

/* -- again --------------------------------------------------------------------------- */

/* A server that has never answered is rather not there than busy. */
static bool may_pass(const struct exchange *exchange)
{
	switch (exchange->result) {
	case CURLE_OK:
		return exchange->status == 429 ||
		       (exchange->status >= 502 && exchange->status <= 504);
	case CURLE_COULDNT_CONNECT:
		return exchange->http->answered;
	case CURLE_GOT_NOTHING:
	case CURLE_PARTIAL_FILE:
	case CURLE_RECV_ERROR:
	case CURLE_SEND_ERROR:
	case CURLE_HTTP2:
	case CURLE_HTTP2_STREAM:
		return true;
	default:
		return false;
	}
}

/* The words of a fault: the status and the first line of what came with it, or
 * what the library says. */
static void add_fault(const struct exchange *exchange, struct buffer *words)
{
	const struct http *http = exchange->http;
	if (exchange->result) {
		bool too_long = exchange->result == CURLE_WRITE_ERROR;
		buffer_add_text(words, too_long ? "the answer is too long" :
				       *http->fault ? http->fault :
				       curl_easy_strerror(exchange->result));
		return;
	}
	const char *line = exchange->said.at + strspn(exchange->said.at, " \t\r\n");
	buffer_format(words, "%ld", exchange->status);
	if (*line)
		buffer_add_text(words, ": ");
	for (size_t i = 0; i < 200 && line[i] && line[i] != '\n'; i++)
		if ((unsigned char)line[i] >= ' ' && line[i] != 0x7F)
			buffer_add_char(words, line[i]);
}

static void report(const struct exchange *exchange, enum diag_code code, long wait)
{
	struct buffer words;
	buffer_init(&words);
	add_fault(exchange, &words);
	if (code == DIAG_ASKED_AGAIN)
		buffer_format(&words, "; in %.1f s", (double)wait / 1000);
	diag_report(exchange->http->diag, here(exchange->http), code, words.at);
	buffer_release(&words);
}

/* Milliseconds, or -1 where the server wants to be left in peace for longer. */
static long pause_before(const struct exchange *exchange, int tries)
{
	curl_off_t asked = 0;
	long pause = (long)FIRST_PAUSE << tries;
	if (!exchange->result)
		curl_easy_getinfo(exchange->http->curl, CURLINFO_RETRY_AFTER, &asked);
	if (asked > LONGEST_PAUSE)
		return -1;
	return asked * 1000 > pause ? (long)asked * 1000 : pause;
}

static void rest(long pause)
{
	struct timespec left = { pause / 1000, pause % 1000 * 1000000 };
	while (nanosleep(&left, &left))
		; /* interrupted */
}

/* Whether it is worth while to ask again, which it then is time for. */
static bool wait_for_another(const struct exchange *exchange, int tries)
{
	if (tries + 1 >= MOST_TRIES || !may_pass(exchange))
		return false;
	long pause = pause_before(exchange, tries);
	if (pause < 0)
		return false;
	report(exchange, DIAG_ASKED_AGAIN, pause);
	rest(pause);
	return true;
}

static void take_type(struct http *http)
{
	const char *type = NULL;
	curl_easy_getinfo(http->curl, CURLINFO_CONTENT_TYPE, &type);
	size_t length = type ? strcspn(type, "; \t") : 0;
	if (length >= sizeof http->type)
		length = 0;
	for (size_t i = 0; i < length; i++)
		http->type[i] = type[i] >= 'A' && type[i] <= 'Z' ? (char)(type[i] + 32) :
								     type[i];
	http->type[length] = '\0';
}

bool http_send(struct http *http, const struct http_request *request,
	       struct buffer *reply, size_t most)
{
	struct exchange exchange = { .http = http, .request = request, .reply = reply,
				     .start = reply->length, .most = most };
	buffer_init(&exchange.said);
	int tries = 0;
	do {
		attempt(&exchange);
		http->answered |= exchange.status != 0;
	} while (wait_for_another(&exchange, tries++));
	http->status = exchange.status;
	bool fine = (exchange.status >= 200 && exchange.status <= 299) ||
		    (exchange.status == 404 && request->may_be_missing);
	if (fine)
		take_type(http);
	else
		report(&exchange, exchange.result ? DIAG_NO_ANSWER : DIAG_SERVER_REFUSES, 0);
	buffer_release(&exchange.said);
	return fine;
}

/* -- the answer ------------------------------------------------------------------------ */

long http_status(const struct http *http)
{
	return http->status;
}

const char *http_type(const struct http *http)
{
	return http->type;
}

const char *http_header(const struct http *http, const char *name)
{
	struct curl_header *header;
	if (curl_easy_header(http->curl, name, 0, CURLH_HEADER, -1, &header))
		return NULL;
	return header->value;
}

void http_add_escaped(struct buffer *out, struct str text)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
	for (size_t i = 0; i < text.length; i++)
		if (memchr(plain, text.at[i], sizeof plain - 1))
			buffer_add_char(out, text.at[i]);
		else
			buffer_format(out, "%%%02X", (unsigned char)text.at[i]);
}
