/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Requests to one server, one after the other. Each may be made again, so only
 * what does no harm when done twice may be asked for.
 *
 * A server that is busy (429, 502, 503, 504) or breaks off is asked again, later
 * each time and not before it says (Retry-After). Who asks is told by
 * COMMUNIQUE_USER and COMMUNIQUE_PASSWORD, or else by ~/.netrc; no other server
 * to which this one points is told. */
#ifndef STORE_HTTP_H
#define STORE_HTTP_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/diag.h"

struct http;

struct http_request {
	const char *method; /* "PUT" */
	const char *url;
	const char *type;   /* of the body: "application/n-triples"; NULL: there is none */
	const char *accept; /* of the answer, or NULL */
	struct str body;    /* borrowed till the answer */
	bool may_be_missing; /* 404 is an answer of success that is empty */
};

/* Whether a name is a URL of this protocol. */
bool http_is_url(const char *name);

/* url is the server's, as reports are to name it; seconds is how long it may take
 * for an answer, 0: any time. Both url and diag must outlive it. NULL, which has
 * been reported, where the library is missing or the URL tells a password. */
struct http *http_new(const char *url, unsigned seconds, struct diag *diag);
void http_free(struct http *http); /* NULL is allowed */

/* Asks, again if need be, and waits for an answer of success, whose body goes to
 * reply, after what is there; of that at most so many bytes. False where there is
 * none, which has been reported. */
bool http_send(struct http *http, const struct http_request *request,
	       struct buffer *reply, size_t most);

/* Of the last answer: its status, 0 where there was none; its media type in small
 * letters, without parameters; a header by its name, or NULL. Valid until the next
 * request. */
long http_status(const struct http *http);
const char *http_type(const struct http *http);
const char *http_header(const struct http *http, const char *name);

/* Adds text as it may stand in a query of a URL or in a form. */
void http_add_escaped(struct buffer *out, struct str text);

#endif
