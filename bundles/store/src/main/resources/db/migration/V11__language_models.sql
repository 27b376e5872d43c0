-- What asking a language model about a question took; the price is in cost. All empty when none was asked.
alter table llm_metadata add column model_provider text;
alter table llm_metadata add column model_name text;
alter table llm_metadata add column model_outcome text;
alter table llm_metadata add column model_input_tokens bigint;
alter table llm_metadata add column model_output_tokens bigint;
alter table llm_metadata add column model_ms double precision;
alter table llm_metadata add column model_calls integer;
