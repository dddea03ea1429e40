/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Libxml2, loaded late (base/late.h): here in place of its own headers. */
#ifndef READ_LIBXML_H
#define READ_LIBXML_H

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlreader.h>

struct libxml {
#define LATE(function) __typeof__(function) *function;
#include "read/libxml.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *libxml_load(void);

/* The loaded library. */
const struct libxml *libxml(void);

#define htmlCtxtReadIO (libxml()->htmlCtxtReadIO)
#define htmlFreeParserCtxt (libxml()->htmlFreeParserCtxt)
#define htmlNewParserCtxt (libxml()->htmlNewParserCtxt)
#define xmlBufferContent (libxml()->xmlBufferContent)
#define xmlBufferCreate (libxml()->xmlBufferCreate)
#define xmlBufferFree (libxml()->xmlBufferFree)
#define xmlBufferLength (libxml()->xmlBufferLength)
#define xmlCharEncCloseFunc (libxml()->xmlCharEncCloseFunc)
#define xmlFindCharEncodingHandler (libxml()->xmlFindCharEncodingHandler)
#define xmlFree (*libxml()->xmlFree) /* a pointer already */
#define xmlFreeTextReader (libxml()->xmlFreeTextReader)
#define xmlGetNoNsProp (libxml()->xmlGetNoNsProp)
#define xmlMemSetup (libxml()->xmlMemSetup)
#define xmlNodeDump (libxml()->xmlNodeDump)
#define xmlNodeGetContent (libxml()->xmlNodeGetContent)
#define xmlReaderForIO (libxml()->xmlReaderForIO)
#define xmlStopParser (libxml()->xmlStopParser)
#define xmlTextReaderConstLocalName (libxml()->xmlTextReaderConstLocalName)
#define xmlTextReaderExpand (libxml()->xmlTextReaderExpand)
#define xmlTextReaderNext (libxml()->xmlTextReaderNext)
#define xmlTextReaderNodeType (libxml()->xmlTextReaderNodeType)
#define xmlTextReaderRead (libxml()->xmlTextReaderRead)
#define xmlTextReaderReadString (libxml()->xmlTextReaderReadString)
#define xmlTextReaderSetStructuredErrorHandler (libxml()->xmlTextReaderSetStructuredErrorHandler)

#endif
