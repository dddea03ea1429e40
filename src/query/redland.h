/* SPDX-FileCopyrightText: The communique authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Librdf, loaded late (base/late.h): here in place of its own headers. */
#ifndef QUERY_REDLAND_H
#define QUERY_REDLAND_H

#include <rasqal.h>
#include <redland.h>

struct redland {
#define LATE(function) __typeof__(function) *function;
#include "query/redland.def"
#undef LATE
};

/* Loads the library where that has not been done, by any thread; NULL, or what
 * is wrong. Before it, no function may be called. */
const char *redland_load(void);

/* The loaded library. */
const struct redland *redland(void);

#define librdf_free_model (redland()->librdf_free_model)
#define librdf_free_node (redland()->librdf_free_node)
#define librdf_free_query (redland()->librdf_free_query)
#define librdf_free_query_results (redland()->librdf_free_query_results)
#define librdf_free_serializer (redland()->librdf_free_serializer)
#define librdf_free_statement (redland()->librdf_free_statement)
#define librdf_free_storage (redland()->librdf_free_storage)
#define librdf_free_stream (redland()->librdf_free_stream)
#define librdf_free_uri (redland()->librdf_free_uri)
#define librdf_free_world (redland()->librdf_free_world)
#define librdf_model_add_statement (redland()->librdf_model_add_statement)
#define librdf_model_find_statements (redland()->librdf_model_find_statements)
#define librdf_model_size (redland()->librdf_model_size)
#define librdf_new_model (redland()->librdf_new_model)
#define librdf_new_node_from_counted_uri_string (redland()->librdf_new_node_from_counted_uri_string)
#define librdf_new_node_from_typed_counted_literal (redland()->librdf_new_node_from_typed_counted_literal)
#define librdf_new_node_from_typed_literal (redland()->librdf_new_node_from_typed_literal)
#define librdf_new_node_from_uri_string (redland()->librdf_new_node_from_uri_string)
#define librdf_new_query (redland()->librdf_new_query)
#define librdf_new_serializer (redland()->librdf_new_serializer)
#define librdf_new_statement_from_nodes (redland()->librdf_new_statement_from_nodes)
#define librdf_new_storage (redland()->librdf_new_storage)
#define librdf_new_uri (redland()->librdf_new_uri)
#define librdf_new_uri2 (redland()->librdf_new_uri2)
#define librdf_new_world (redland()->librdf_new_world)
#define librdf_node_get_blank_identifier (redland()->librdf_node_get_blank_identifier)
#define librdf_node_get_literal_value (redland()->librdf_node_get_literal_value)
#define librdf_node_get_literal_value_datatype_uri (redland()->librdf_node_get_literal_value_datatype_uri)
#define librdf_node_get_literal_value_language (redland()->librdf_node_get_literal_value_language)
#define librdf_node_get_uri (redland()->librdf_node_get_uri)
#define librdf_node_is_blank (redland()->librdf_node_is_blank)
#define librdf_node_is_literal (redland()->librdf_node_is_literal)
#define librdf_node_is_resource (redland()->librdf_node_is_resource)
#define librdf_query_execute (redland()->librdf_query_execute)
#define librdf_query_results_as_stream (redland()->librdf_query_results_as_stream)
#define librdf_query_results_finished (redland()->librdf_query_results_finished)
#define librdf_query_results_get_binding_value (redland()->librdf_query_results_get_binding_value)
#define librdf_query_results_get_boolean (redland()->librdf_query_results_get_boolean)
#define librdf_query_results_is_boolean (redland()->librdf_query_results_is_boolean)
#define librdf_query_results_is_graph (redland()->librdf_query_results_is_graph)
#define librdf_query_results_next (redland()->librdf_query_results_next)
#define librdf_serializer_serialize_model_to_file_handle (redland()->librdf_serializer_serialize_model_to_file_handle)
#define librdf_statement_get_object (redland()->librdf_statement_get_object)
#define librdf_statement_get_subject (redland()->librdf_statement_get_subject)
#define librdf_stream_end (redland()->librdf_stream_end)
#define librdf_stream_get_object (redland()->librdf_stream_get_object)
#define librdf_stream_next (redland()->librdf_stream_next)
#define librdf_uri_as_string (redland()->librdf_uri_as_string)
#define librdf_world_get_raptor (redland()->librdf_world_get_raptor)
#define librdf_world_open (redland()->librdf_world_open)
#define librdf_world_set_logger (redland()->librdf_world_set_logger)
#define raptor_free_memory (redland()->raptor_free_memory)
#define raptor_free_parser (redland()->raptor_free_parser)
#define raptor_free_uri (redland()->raptor_free_uri)
#define raptor_new_parser (redland()->raptor_new_parser)
#define raptor_new_uri (redland()->raptor_new_uri)
#define raptor_parser_parse_chunk (redland()->raptor_parser_parse_chunk)
#define raptor_parser_parse_start (redland()->raptor_parser_parse_start)
#define raptor_parser_set_option (redland()->raptor_parser_set_option)
#define raptor_parser_set_statement_handler (redland()->raptor_parser_set_statement_handler)
#define raptor_sequence_get_at (redland()->raptor_sequence_get_at)
#define raptor_sequence_size (redland()->raptor_sequence_size)
#define raptor_uri_as_string (redland()->raptor_uri_as_string)
#define raptor_uri_filename_to_uri_string (redland()->raptor_uri_filename_to_uri_string)
#define raptor_world_guess_parser_name (redland()->raptor_world_guess_parser_name)
#define raptor_world_set_log_handler (redland()->raptor_world_set_log_handler)
#define rasqal_expression_visit (redland()->rasqal_expression_visit)
#define rasqal_free_query (redland()->rasqal_free_query)
#define rasqal_free_world (redland()->rasqal_free_world)
#define rasqal_graph_pattern_get_filter_expression (redland()->rasqal_graph_pattern_get_filter_expression)
#define rasqal_graph_pattern_get_operator (redland()->rasqal_graph_pattern_get_operator)
#define rasqal_graph_pattern_get_sub_graph_pattern_sequence (redland()->rasqal_graph_pattern_get_sub_graph_pattern_sequence)
#define rasqal_graph_pattern_get_variable (redland()->rasqal_graph_pattern_get_variable)
#define rasqal_graph_pattern_visit (redland()->rasqal_graph_pattern_visit)
#define rasqal_new_query (redland()->rasqal_new_query)
#define rasqal_new_world (redland()->rasqal_new_world)
#define rasqal_query_get_bound_variable_sequence (redland()->rasqal_query_get_bound_variable_sequence)
#define rasqal_query_get_data_graph_sequence (redland()->rasqal_query_get_data_graph_sequence)
#define rasqal_query_get_distinct (redland()->rasqal_query_get_distinct)
#define rasqal_query_get_group_conditions_sequence (redland()->rasqal_query_get_group_conditions_sequence)
#define rasqal_query_get_having_conditions_sequence (redland()->rasqal_query_get_having_conditions_sequence)
#define rasqal_query_get_order_conditions_sequence (redland()->rasqal_query_get_order_conditions_sequence)
#define rasqal_query_get_query_graph_pattern (redland()->rasqal_query_get_query_graph_pattern)
#define rasqal_query_get_verb (redland()->rasqal_query_get_verb)
#define rasqal_query_prepare (redland()->rasqal_query_prepare)
#define rasqal_world_open (redland()->rasqal_world_open)
#define rasqal_world_set_log_handler (redland()->rasqal_world_set_log_handler)
#define rasqal_world_set_raptor (redland()->rasqal_world_set_raptor)

#endif
