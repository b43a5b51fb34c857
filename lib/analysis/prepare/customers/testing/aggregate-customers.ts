import { drain } from "../../../drain";
import { type Customers, customersSteps } from "../aggregate-customers";

/** `customersSteps` without a pause. */
export function aggregateCustomers(...given: Parameters<typeof customersSteps>): Customers {
  return drain(customersSteps(...given));
}
