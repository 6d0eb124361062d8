import { type FieldDefinition, LEDGER_TABLES } from '../../../ledger';
import { normalizedName } from './normalize';

/**
 * Tables and fields of Business Central and NAV that the ledger does not use. In records they are passed over without
 * a word; a name that is neither here nor in the ledger is a mistake.
 */
const TABLES = `
  Item Application Entry; Item Application Entry History; Avg. Cost Adjmt. Entry Point; Inventory Adjmt. Entry (Order);
  Capacity Ledger Entry; Resource Ledger Entry; Job Ledger Entry; Location; Customer; Vendor; Item Category; Item Charge;
  Item Variant; Item Unit of Measure; Unit of Measure; Stockkeeping Unit; Bin; Zone; Resource; Work Center; Machine Center;
  Routing Header; Routing Line; Production BOM Header; Production BOM Line; BOM Component; Production Order;
  Prod. Order Component; Prod. Order Routing Line; Assembly Header; Assembly Line; Posted Assembly Header; Job; Project;
  Job Task; Inventory Posting Group; Gen. Business Posting Group; Gen. Product Posting Group; Customer Posting Group;
  Vendor Posting Group; Source Code; Reason Code; Return Reason; Transfer Route; Currency Exchange Rate; No. Series;
  No. Series Line; Standard Cost Worksheet; Item Journal Line; Item Journal Batch; Item Journal Template; Purch. Rcpt. Header;
  Purch. Rcpt. Line; Purch. Inv. Header; Purch. Inv. Line; Sales Shipment Header; Sales Shipment Line; Sales Invoice Header;
  Sales Invoice Line; Purchase Header; Purchase Line; Sales Header; Sales Line; Transfer Header; Transfer Line; Company
  Information; Company; User; Sales & Receivables Setup; Purchases & Payables Setup; Assembly Setup; Cost Accounting Setup;
  VAT Posting Setup; General Journal Line; Item Register; Phys. Inventory Ledger Entry; Average Cost Calc. Overview; Valued
  Entries; Inventory Report Entry; Rounding Residual Buffer; Dimension Set Tree Node; Item Entry Relation`;

const FIELDS = `
  Account Category; Account Subcategory; Account Subcategory Entry No.; Adjustment; Alternative Item No.; Amount Decimal Places;
  Allowed Values Filter; Applied Entry to Adjust; Applies-to Entry; Assemble to Order; Assembly Policy; Auto Insert Default;
  Automatic Cost Adjustment; Automatic Ext. Texts; Average Cost; Average Cost Calc. Type; Average Cost Exception; Average Cost
  Period; Base Unit of Measure; Bin Code; Bin Mandatory; Bal. Account No.; Bal. Account Type; Budget Controlled; Cap. Unit of
  Measure Code; Capacity; Capacity Ledger Entry No.; Chargeable; Code Caption; Common Item No.; Completely Invoiced; Concurrent
  Capacities; Consolidation Code; Consol. Credit Acc.; Consol. Debit Acc.; Copy Comments Order to Rcpt.; Copy Comments Order to
  Shpt.; Copy Item Descr. to Entries; Correction; Cost Amount (Non-Invtbl.); Cost Amount (Non-Invtbl.) (ACY); Cost Application;
  Cost is Adjusted; Cost is Posted to G/L; Cost per Unit; Cost per Unit (ACY); Cost Type No.; Country/Region Code; Country/Region
  of Origin Code; Created Nonstock Item; Credit Amount; Cross-Reference No.; Currency Code; Customer No.; Customer Posting Group;
  Date; Debit/Credit; Def. VAT Bus. Posting Group; Def. VAT Prod. Posting Group; Default Bin Code; Default Costing Method; Default
  Dimension; Default Location Code; Derived from Blanket Order; Description 2; Dimension Name; Dimension Value ID; Dimension Value
  Name; Direct Cost; Direct Posting; Direct Unit Cost; Directed Put-away and Pick; Discontinued; Discount Amount; Document Line No.;
  Drop Shipment; Due Date; Ending Date-Time; Efficiency; EMU Currency; Entry/Exit Point; Exchange Rate Amount; Excluded from Cost
  Adjustment; Expected Cost Posted to G/L (ACY); Expiration Date; Filter Caption; Fixed Asset; Flushing Method; Gen. Posting Type;
  Global Dimension No.; Gross Weight; GTIN; Income/Balance; Indentation; Indirect Cost %; Inbound Item Entry No.; In-Transit Code;
  Inv. Rounding Precision (LCY); Inventory; Invoice Rounding Precision; Invt. Cost Jnl. Batch Name; Invt. Cost Jnl. Template Name;
  Is Finished; ISO Numeric Code; ISO Code; Item Category Code; Item Charge No.; Item Description; Item Disc. Group; Item Ledger Entry
  Quantity; Item Nos.; Item Reference No.; Item Tracking; Item Tracking Code; Job Ledger Entry No.; Job Purchase; Job Task No.; Project
  Task No.; Project Ledger Entry No.; Journal Batch Name; Journal Templ. Name; Journal Template Name; Last Date Modified; Last Direct
  Cost; Last Invoice Date; Last Modified Date Time; Latest Valuation Date; Lead Time Calculation; Level; Line No.; Local Currency
  Symbol; Location Mandatory; Lot No.; Lot Size; Low-Level Code; Manufacturing Policy; Map-to IC Dimension Code; Maximum Inventory; Move
  Time; Name 2; Net Weight; New Fiscal Year; Next Operation No.; No. 2; No. of Blank Lines; No. Series; Nonstock; Omit Default Descr. in
  Jnl.; On Hold; Open; Operation No.; Order Date; Order Line No.; Originally Ordered No.; Out-of-Stock Substitution; Outbound Entry is
  Updated; Outbound Item Entry No.; Output Completely Invd. Date; Output Quantity; Overhead Cost; Overhead Rate; Package No.; Parent
  Category; Parent Item No.; Partial Revaluation; Phantom BOM; Physical Inventory; Positive; Posted Transfer Rcpt. Nos.; Posted Transfer
  Shpt. Nos.; Prevent Negative Inventory; Price/Profit Calculation; Price Includes VAT; Prod. Order Comp. Line No.; Prod. Order Line No.;
  Product Group Code; Production BOM No.; Profit %; Purch. Account; Purch. Credit Memo Account; Purch. FA Disc. Account; Purch. Inv. Disc.
  Account; Purch. Line Disc. Account; Purch. Prepayments Account; Purch. Pmt. Disc. Credit Acc.; Purch. Pmt. Disc. Debit Acc.; Purch. Pmt.
  Tol. Credit Acc.; Purch. Pmt. Tol. Debit Acc.; Purch. Unit of Measure; Purchase Amount (Actual); Purchase Amount (Expected); Purchaser
  Code; Purchasing Code; Qty. per Unit of Measure; Quantity; Quantity per; Reconciliation Account; Register Time; Relational Exch. Rate
  Amount; Remaining Quantity; Reorder Point; Reorder Quantity; Reordering Policy; Replenishment System; Require Pick; Require Put-away;
  Require Receive; Require Shipment; Reserve; Reserved Quantity; Return Reason Code; Reversed; Reversed by Entry No.; Reversed Entry No.;
  Rolled-up Material Cost; Rounding Precision; Routing Description; Routing Link Code; Routing No.; Routing Reference No.; Routing Type;
  Run Time; Safety Stock Quantity; Sales Account; Sales Amount (Actual); Sales Amount (Expected); Sales Blocked; Sales Credit Memo
  Account; Sales Inv. Disc. Account; Sales Line Disc. Account; Sales Pmt. Disc. Credit Acc.; Sales Pmt. Disc. Debit Acc.; Sales Pmt. Tol.
  Credit Acc.; Sales Pmt. Tol. Debit Acc.; Sales Prepayments Account; Sales Unit of Measure; Salespers./Purch. Code; Salesperson Code; Scrap
  %; Search Description; Search Name; Serial No.; Serial Nos.; Service Item Group; Setup Time; Shelf No.; Shipped Qty. Not Returned; Shipping
  Agent Code; Shipping Agent Service Code; Shortcut Dimension 1 Code; Shortcut Dimension 2 Code; Single-Level Cap. Ovhd Cost; Single-Level
  Capacity Cost; Single-Level Material Cost; Single-Level Mfg. Ovhd Cost; Single-Level Subcontrd. Cost; Rolled-up Capacity Cost; Rolled-up Mfg.
  Ovhd Cost; Rolled-up Cap. Overhead Cost; Rolled-up Subcontracted Cost; Source Currency Code; Source Code; Source No.; Source Order No.;
  Source Posting Group; Source Type; Standard Cost; Starting Date-Time; Starting Time; Ending Time; Stockout Warning; Stop Time; Subcontracting;
  Summarize; System Id; Table Caption; Tariff No.; Tax Area Code; Tax Group Code; Time Bucket; Totaling; Transaction Specification; Transaction
  Type; Transfer Order Nos.; Transfer-from Code; Transfer-to Code; Transferred-from Entry No.; Transport Method; Unit Cost; Unit Cost
  Calculation; Unit Cost (ACY); Unit List Price; Unit of Measure Code; Unit Price; Unit Volume; Unit-Amount Decimal Places; Unit-Amount Rounding
  Precision; Units per Parcel; Use As In-Transit; Used in Ledger; User ID; Valuation Date; Valuation Unit Cost; Value Posting; Valued By Average
  Cost; Valued Quantity; Variant Code; Variance; VAT %; VAT Amount; VAT Bus. Posting Group; VAT Prod. Posting Group; VAT Reporting Date Usage;
  Vendor Item No.; Vendor No.; Vendor Posting Group; View All Accounts on Lookup; Wait Time; Warranty Date; Work Center Group Code; Work Center
  No.; Work Shift Code; Work Type Code; Allow Invoice Disc.; Allow Online Adjustment; Allow Posting From Date Formula; Allow Posting To Date
  Formula; Blocked from Sales; Purchasing Blocked; Cost Adjustment Method; Cost Is Adjusted; Online Adjustment; Additional-Currency Amount;
  Allow Deferral Posting From; Allow Deferral Posting To; Register Time; Check G/L Account Usage; Bank Account Nos.; Inventory Value Zero`;

const namesIn = (list: string) => new Set(list.split(';').map(normalizedName));

const TABLE_NAMES = namesIn(TABLES);
const FIELD_NAMES = namesIn(FIELDS);
/** A field of one ledger table may stand in another table of Business Central. */
const LEDGER_FIELD_NAMES = new Set(
  Object.values(LEDGER_TABLES)
    .flatMap((table) => Object.values<FieldDefinition>(table.fields))
    .map((field) => normalizedName(field.caption)),
);

/** True for a table of Business Central that the ledger does not use. */
export function isBusinessCentralTable(name: string): boolean {
  return TABLE_NAMES.has(normalizedName(name));
}

/** True for the caption of a field of Business Central, in whatever table. */
export function isBusinessCentralField(name: string): boolean {
  const normalized = normalizedName(name);
  return FIELD_NAMES.has(normalized) || LEDGER_FIELD_NAMES.has(normalized);
}
