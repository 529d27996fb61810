drop table measurement_block, correction, ending, objection, support, register_message, measurement_task, measurement,
  contract, decision;
